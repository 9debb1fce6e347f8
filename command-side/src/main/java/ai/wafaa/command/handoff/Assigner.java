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
import java.util.ArrayList;
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

/** Chooses an agent for each conversation that waits, and waits until that is recorded. The agent's own stream has the last word: a refusal means the next choice. */
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

    /** @param tenants where somebody may wait, each with the correlation of what made us look. All of them get their assignments at once. */
    void assign(Map<String, String> tenants) {
        List<Floor> floors = new ArrayList<>();
        tenants.forEach((tenant, correlation) -> {
            Floor floor = floor(tenant, correlation);
            if (!floor.open.isEmpty()) floors.add(floor);
        });
        while (!floors.isEmpty()) {
            floors.forEach(this::propose);
            floors.forEach(this::settle);
            floors.removeIf(floor -> floor.open.isEmpty());
        }
    }

    /** A tenant's agents who are online, its conversations that wait, each with the agents who refused it, and the commands that are under way. */
    private static final class Floor {
        final Actor actor;
        final Map<String, Member> online = new HashMap<>();
        final Map<Waiting, Set<String>> open = new LinkedHashMap<>();
        final Map<Waiting, Attempt> attempts = new LinkedHashMap<>();

        Floor(Actor actor) {
            this.actor = actor;
        }
    }

    private record Attempt(String agentId, CompletableFuture<Recorded> result) {}

    private Floor floor(String tenant, String correlation) {
        var floor = new Floor(new Actor(tenant, Actor.Kind.JOB, "assignment", correlation, null));
        roster.online(tenant).forEach(m -> floor.online.put(m.agentId(), m));
        int free = 0;
        Set<String> specialties = new HashSet<>();
        for (Member member : floor.online.values()) {
            if (!member.hasRoom()) continue;
            free += member.capacity() - member.held();
            specialties.addAll(member.specialties());
        }
        if (free > 0)
            room.unassigned(tenant, specialties, Math.min(free, MOST_AT_ONCE))
                    .forEach(waiting -> floor.open.put(waiting, new HashSet<>()));
        return floor;
    }

    /** Sends one command for each that has a candidate; the others stay where they are. */
    private void propose(Floor floor) {
        Instant now = clock.instant();
        floor.open.forEach((waiting, refused) -> Choice.of(waiting, List.copyOf(floor.online.values()), refused)
                .ifPresent(choice -> {
                    floor.online.computeIfPresent(choice.agentId(), (id, member) -> member.withOneMore());
                    var command = new AssignAgent(
                            waiting.conversationId(),
                            choice.agentId(),
                            waiting.escalated() ? AssignmentType.ESCALATION : AssignmentType.AUTO,
                            waiting.specialty() == null ? "least load" : "specialty " + waiting.specialty(),
                            choice.candidates(),
                            claimBy(floor.actor.tenantId(), now),
                            now);
                    floor.attempts.put(waiting, new Attempt(choice.agentId(), commands.send(command, floor.actor)));
                }));
        floor.open.keySet().retainAll(floor.attempts.keySet());
    }

    /** What was refused stays open for the next round, without that agent. */
    private void settle(Floor floor) {
        floor.attempts.forEach((waiting, attempt) -> {
            Refusal refusal = refusalOf(attempt.result());
            if (refusal == null) {
                room.assigned(waiting.conversationId(), attempt.agentId());
                roster.takes(attempt.agentId(), waiting.conversationId());
                floor.open.remove(waiting);
            } else if (isAboutTheAgent(refusal)) {
                floor.open.computeIfPresent(waiting, (w, refused) -> with(refused, attempt.agentId()));
            } else {
                log.debug("conversation {} is not waiting any more: {}", waiting.conversationId(), refusal.code());
                floor.open.remove(waiting);
            }
        });
        floor.attempts.clear();
    }

    private @Nullable Instant claimBy(String tenant, Instant now) {
        int seconds = settings.apply(tenant).claimWithinSeconds();
        return seconds == 0 ? null : now.plusSeconds(seconds);
    }

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
