package ai.wafaa.command.handoff;

import ai.wafaa.command.handoff.Roster.Member;
import ai.wafaa.command.handoff.WaitingRoom.Waiting;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.AssignAgent;
import ai.wafaa.kernel.conversation.AssignmentType;
import ai.wafaa.kernel.tenant.HandoffSettings;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses an agent for each conversation of a tenant that waits, and waits until that is recorded. The agent's own stream has the last word: a refusal means the next choice. */
final class Assigner {
    private static final Logger log = LoggerFactory.getLogger(Assigner.class);
    private static final int MOST_AT_ONCE = 100;

    private final WaitingRoom room;
    private final Roster roster;
    private final Commands commands;
    private final Function<String, HandoffSettings> settings;
    private final Clock clock;

    Assigner(
            WaitingRoom room,
            Roster roster,
            Commands commands,
            Function<String, HandoffSettings> settings,
            Clock clock) {
        this.room = room;
        this.roster = roster;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    void assign(String tenant, String correlation) {
        Map<String, Member> online = new HashMap<>();
        roster.online(tenant).forEach(m -> online.put(m.agentId(), m));
        int free = online.values().stream()
                .mapToInt(m -> Math.max(0, m.capacity() - m.held()))
                .sum();
        if (free == 0) return;
        Map<Waiting, Set<String>> open = new LinkedHashMap<>();
        Set<String> specialties = new HashSet<>();
        online.values().stream().filter(Member::hasRoom).forEach(m -> specialties.addAll(m.specialties()));
        room.unassigned(tenant, specialties, Math.min(free, MOST_AT_ONCE)).forEach(w -> open.put(w, new HashSet<>()));
        while (!open.isEmpty())
            assignRound(new Actor(tenant, Actor.Kind.JOB, "assignment", correlation, null), online, open);
    }

    /** Sends one command for each that has a candidate, all at once; what was refused stays open for the next round, without that agent. */
    private void assignRound(Actor actor, Map<String, Member> online, Map<Waiting, Set<String>> open) {
        Map<Waiting, Attempt> attempts = new LinkedHashMap<>();
        Instant now = clock.instant();
        open.forEach((waiting, refused) -> Choice.of(waiting, List.copyOf(online.values()), refused)
                .ifPresent(choice -> {
                    online.computeIfPresent(choice.agentId(), (id, member) -> member.withOneMore());
                    var command = new AssignAgent(
                            waiting.conversationId(),
                            choice.agentId(),
                            waiting.escalated() ? AssignmentType.ESCALATION : AssignmentType.AUTO,
                            waiting.specialty() == null ? "least load" : "specialty " + waiting.specialty(),
                            choice.candidates(),
                            claimBy(actor.tenantId(), now),
                            now);
                    attempts.put(waiting, new Attempt(choice.agentId(), commands.send(command, actor)));
                }));
        open.keySet().retainAll(attempts.keySet());
        attempts.forEach((waiting, attempt) -> {
            Refusal refusal = refusalOf(attempt.result());
            if (refusal == null) {
                room.assigned(waiting.conversationId(), attempt.agentId());
                roster.takes(attempt.agentId(), waiting.conversationId());
                open.remove(waiting);
            } else if (isAboutTheAgent(refusal)) {
                open.computeIfPresent(waiting, (w, refused) -> with(refused, attempt.agentId()));
            } else {
                log.debug("conversation {} is not waiting any more: {}", waiting.conversationId(), refusal.code());
                open.remove(waiting);
            }
        });
    }

    private @Nullable Instant claimBy(String tenant, Instant now) {
        int seconds = settings.apply(tenant).claimWithinSeconds();
        return seconds == 0 ? null : now.plusSeconds(seconds);
    }

    private record Attempt(String agentId, CompletableFuture<Recorded> result) {}

    private static Set<String> with(Set<String> refused, String agentId) {
        refused.add(agentId);
        return refused;
    }

    private static boolean isAboutTheAgent(Refusal refusal) {
        return refusal.code() == RefusalCode.CAPACITY_REACHED
                || refusal.details().containsKey("agent_id")
                || refusal.code() == RefusalCode.FORBIDDEN;
    }

    /** Null when the command was done; anything but a refusal is thrown, so that the whole batch is tried again. */
    private static @Nullable Refusal refusalOf(CompletableFuture<?> result) {
        try {
            result.join();
            return null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal
                    && refusal.code() != RefusalCode.UNAVAILABLE
                    && refusal.code() != RefusalCode.CONFLICT) return refusal;
            throw e;
        }
    }
}
