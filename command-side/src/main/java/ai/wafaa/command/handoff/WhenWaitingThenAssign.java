package ai.wafaa.command.handoff;

import ai.wafaa.command.handoff.Roster.Member;
import ai.wafaa.command.handoff.WaitingRoom.Waiting;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.*;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.Recorded;
import ai.wafaa.store.processing.BatchScope;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives waiting conversations to agents: whenever one starts to wait, and whenever an agent comes or has room again.
 *
 * <p>It decides at the end of a batch of events, by what it knows then, and waits for its commands; so nothing is forgotten when
 * the process dies in between. The agent's own stream has the last word on capacity: a refusal means the next choice.
 */
@DisallowReplay
public class WhenWaitingThenAssign {
    private static final Logger log = LoggerFactory.getLogger(WhenWaitingThenAssign.class);
    private static final int MOST_AT_ONCE = 100;

    private final WaitingRoom room;
    private final Roster roster;
    private final Commands commands;
    private final Clock clock;

    public WhenWaitingThenAssign(org.springframework.jdbc.core.simple.JdbcClient jdbc, Commands commands, Clock clock) {
        this.room = new WaitingRoom(jdbc);
        this.roster = new Roster(jdbc);
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(
            HandoffRequested event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        room.enters(event.conversationId(), tenant, event.priority(), event.specialty(), event.waitingSince());
        look(tenant, correlation);
    }

    @EventHandler
    void on(AgentAssigned event) {
        room.assigned(event.conversationId(), event.agentId());
    }

    @EventHandler
    void on(
            AssignmentWithdrawn event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        room.withdrawn(event.conversationId(), event.agentId());
        look(tenant, correlation);
    }

    @EventHandler
    void on(AgentClaimed event) {
        room.held(event.conversationId());
    }

    @EventHandler
    void on(OwnerReplied event) {
        room.held(event.conversationId());
    }

    @EventHandler
    void on(
            Released event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        if (event.outcome() == Outcome.RESOLVED) room.leaves(event.conversationId());
        else {
            room.returned(event.conversationId(), tenant, event.agentId(), event.at());
            look(tenant, correlation);
        }
    }

    @EventHandler
    void on(ConversationClosed event) {
        room.leaves(event.conversationId());
    }

    @EventHandler
    void on(AgentRegistered event) {
        roster.joins(
                event.agentId(),
                event.tenantId(),
                event.role() != Role.AUDITOR,
                event.maxConcurrentConversations(),
                event.specialties(),
                event.at());
    }

    @EventHandler
    void on(
            CapacityChanged event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        roster.capacity(event.agentId(), event.maxConcurrentConversations());
        look(tenant, correlation);
    }

    @EventHandler
    void on(SpecialtiesChanged event) {
        roster.specialties(event.agentId(), event.specialties());
    }

    @EventHandler
    void on(AgentEnabled event) {
        roster.enabled(event.agentId(), true);
    }

    @EventHandler
    void on(AgentDisabled event) {
        roster.enabled(event.agentId(), false);
    }

    @EventHandler
    void on(
            AgentStatusChanged event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        roster.status(event.agentId(), event.status());
        if (event.status() == AgentStatus.ONLINE) look(tenant, correlation);
    }

    @EventHandler
    void on(ConversationTaken event) {
        roster.takes(event.agentId(), event.conversationId());
    }

    @EventHandler
    void on(
            ConversationLeft event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        roster.leaves(event.agentId(), event.conversationId(), event.at());
        look(tenant, correlation);
    }

    private void look(String tenant, String correlation) {
        BatchScope.<Map<String, String>>gather(this, LinkedHashMap::new, tenants -> tenants.forEach(this::assign))
                .put(tenant, correlation);
    }

    private void assign(String tenant, String correlation) {
        Map<String, Member> online = new HashMap<>();
        roster.online(tenant).forEach(m -> online.put(m.agentId(), m));
        int free = online.values().stream()
                .mapToInt(m -> Math.max(0, m.capacity() - m.held()))
                .sum();
        if (free == 0) return;
        Map<Waiting, Set<String>> open = new LinkedHashMap<>();
        room.unassigned(tenant, Math.min(free, MOST_AT_ONCE)).forEach(w -> open.put(w, new HashSet<>()));
        while (!open.isEmpty())
            assignRound(new Actor(tenant, Actor.Kind.JOB, "assignment", correlation, null), online, open);
    }

    /** Sends one command for each that has a candidate, all at once; what was refused stays open for the next round, without that agent. */
    private void assignRound(Actor actor, Map<String, Member> online, Map<Waiting, Set<String>> open) {
        Map<Waiting, Attempt> attempts = new LinkedHashMap<>();
        open.forEach((waiting, refused) -> Choice.of(waiting, List.copyOf(online.values()), refused)
                .ifPresent(choice -> {
                    online.computeIfPresent(choice.agentId(), (id, member) -> member.withOneMore());
                    var command = new AssignAgent(
                            waiting.conversationId(),
                            choice.agentId(),
                            AssignmentType.AUTO,
                            "least load",
                            choice.candidates(),
                            null,
                            clock.instant());
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
