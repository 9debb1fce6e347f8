package ai.wafaa.command.handoff;

import ai.wafaa.command.conversation.Holding;
import ai.wafaa.kernel.agent.*;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.tenant.HandoffSettings;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.RowChanges;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives waiting conversations to agents: whenever one starts to wait, and whenever an agent comes or has room again.
 *
 * <p>It decides at the end of a batch of events, by what it knows then, and waits for its commands; so nothing is forgotten when
 * the process dies in between. The agent's own stream has the last word on capacity: a refusal means the next choice.
 */
@DisallowReplay
public class WhenWaitingThenAssign {
    private final JdbcTemplate jdbc;
    private final WaitingRoom room;
    private final Roster roster;
    private final Assigner assigner;

    /** @param settings those of a tenant */
    public WhenWaitingThenAssign(
            DataSource log, Commands commands, Function<String, HandoffSettings> settings, Clock clock) {
        this.jdbc = new JdbcTemplate(log);
        JdbcClient reads = JdbcClient.create(jdbc);
        this.room = new WaitingRoom(reads, this::changes);
        this.roster = new Roster(reads, this::changes);
        this.assigner = new Assigner(room, roster, commands, settings, clock);
    }

    private RowChanges changes() {
        return RowChanges.ofBatch(room, jdbc);
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
        if (event.reason().equals(Holding.UNCLAIMED)) room.unclaimed(event.conversationId(), event.agentId());
        else room.withdrawn(event.conversationId(), event.agentId());
        look(tenant, correlation);
    }

    @EventHandler
    void on(AgentClaimed event) {
        room.held(event.conversationId());
    }

    @EventHandler
    void on(AssignmentForced event) {
        room.held(event.conversationId());
    }

    @EventHandler
    void on(
            Transferred event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        room.returned(event.conversationId(), tenant, event.fromAgentId(), event.at());
        room.specialty(event.conversationId(), event.specialty());
        look(tenant, correlation);
    }

    @EventHandler
    void on(
            SpecialtyWaived event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        room.specialty(event.conversationId(), null);
        look(tenant, correlation);
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
    void on(
            SpecialtiesChanged event,
            @MetaDataValue(Metadata.TENANT_ID) String tenant,
            @MetaDataValue(Metadata.CORRELATION_ID) String correlation) {
        roster.specialties(event.agentId(), event.specialties());
        look(tenant, correlation);
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
        roster.status(event.agentId(), event.status(), event.at());
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
        BatchScope.<Map<String, String>>gather(this, LinkedHashMap::new, this::assign)
                .put(tenant, correlation);
    }

    /** By what all events of the batch have changed. */
    private void assign(Map<String, String> tenants) {
        changes().make(jdbc);
        assigner.assign(tenants);
        changes().make(jdbc);
    }
}
