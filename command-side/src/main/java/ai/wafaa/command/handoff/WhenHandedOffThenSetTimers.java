package ai.wafaa.command.handoff;

import ai.wafaa.command.handoff.Due.Kind;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.AgentStatusChanged;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.tenant.HandoffSettings;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.processing.RowChanges;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets what is waited for, and drops it when it has come. What happens when it does not come is up to {@link Timers}. */
@DisallowReplay
public class WhenHandedOffThenSetTimers {
    private final DueChanges timers;
    private final Function<String, HandoffSettings> settings;

    /** @param settings those of a tenant */
    public WhenHandedOffThenSetTimers(DataSource log, Function<String, HandoffSettings> settings) {
        var jdbc = new JdbcTemplate(log);
        this.timers = new DueChanges(() -> RowChanges.ofBatch(this, jdbc));
        this.settings = settings;
    }

    @EventHandler
    void on(HandoffRequested event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        waits(event.conversationId(), tenant, event.specialty(), event.waitingSince());
    }

    @EventHandler
    void on(Transferred event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        timers.drop(event.conversationId(), Kind.SILENT, Kind.SPECIALTY);
        waits(event.conversationId(), tenant, event.specialty(), event.at());
    }

    @EventHandler
    void on(Released event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        timers.drop(event.conversationId(), Kind.SILENT);
        if (event.outcome() == Outcome.REQUEUE) waits(event.conversationId(), tenant, null, event.at());
    }

    private void waits(String conversationId, String tenant, @Nullable String specialty, Instant since) {
        set(Kind.WAIT, conversationId, tenant, since, HandoffSettings::waitNoticeAfterSeconds);
        if (specialty != null)
            set(Kind.SPECIALTY, conversationId, tenant, since, HandoffSettings::specialtyWaitSeconds);
    }

    private void set(Kind kind, String subject, String tenant, Instant since, ToIntFunction<HandoffSettings> seconds) {
        int after = seconds.applyAsInt(settings.apply(tenant));
        if (after > 0) timers.set(Due.of(kind, subject, tenant, since, after));
    }

    @EventHandler
    void on(AgentAssigned event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        Instant claimBy = event.claimBy();
        if (claimBy != null)
            timers.set(new Due(Kind.CLAIM, event.conversationId(), tenant, claimBy, event.at(), event.agentId(), 0));
        else timers.drop(event.conversationId(), Kind.CLAIM);
    }

    @EventHandler
    void on(AssignmentWithdrawn event) {
        timers.drop(event.conversationId(), Kind.CLAIM);
    }

    @EventHandler
    void on(AgentClaimed event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        holds(event.conversationId(), tenant, event.agentId(), event.at());
    }

    @EventHandler
    void on(AssignmentForced event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        holds(event.conversationId(), tenant, event.agentId(), event.at());
    }

    private void holds(String conversationId, String tenant, String agentId, Instant at) {
        timers.waitEnded(conversationId, tenant, at);
        timers.drop(conversationId, Kind.CLAIM, Kind.WAIT, Kind.SPECIALTY);
        int after = settings.apply(tenant).remindAfterSeconds();
        if (after > 0)
            timers.set(Due.of(Kind.SILENT, conversationId, tenant, at, after).about(agentId));
    }

    @EventHandler
    void on(AgentReplied event) {
        timers.rest(Kind.SILENT, event.conversationId());
    }

    @EventHandler
    void on(MessageReceived event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        if (!event.forBot())
            timers.wake(
                    Kind.SILENT,
                    event.conversationId(),
                    event.at(),
                    settings.apply(tenant).remindAfterSeconds());
    }

    @EventHandler
    void on(OwnerReplied event) {
        timers.drop(event.conversationId(), Kind.WAIT, Kind.SPECIALTY);
    }

    @EventHandler
    void on(ConversationClosed event) {
        timers.drop(event.conversationId(), Kind.values());
    }

    @EventHandler
    void on(AgentStatusChanged event, @MetaDataValue(Metadata.TENANT_ID) String tenant) {
        if (event.status() == AgentStatus.AWAY)
            set(Kind.AWAY, event.agentId(), tenant, event.at(), HandoffSettings::awayGraceSeconds);
        else timers.drop(event.agentId(), Kind.AWAY);
    }
}
