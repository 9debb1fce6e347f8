package ai.wafaa.command.handoff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.handoff.ChangeTrigger;
import ai.wafaa.kernel.handoff.DefineTrigger;
import ai.wafaa.kernel.handoff.RemoveTrigger;
import ai.wafaa.kernel.handoff.TriggerChanged;
import ai.wafaa.kernel.handoff.TriggerDefined;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerRemoved;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** When a person is asked for without anybody asking. Its handlers return the version after the command. */
@AggregateRoot(type = "Trigger")
class Trigger {

    @AggregateIdentifier
    private @Nullable String id;

    private String tenantId = "";

    /** Null before it is defined and once it is removed. */
    private @Nullable TriggerDefinition definition;

    protected Trigger() {}

    /** Defining it again changes it; one that was removed stays removed. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long decide(DefineTrigger command, @MetaDataValue("tenant_id") String tenant) {
        var asked = new TriggerDefinition(
                command.triggerId(),
                command.type(),
                command.value(),
                command.threshold(),
                command.priority(),
                command.enabled());
        TriggerRules.verify(asked);
        if (id != null) {
            required(tenant);
            change(asked, command.at());
        } else {
            apply(new TriggerDefined(
                    command.triggerId(),
                    command.tenantId(),
                    command.type(),
                    command.value(),
                    command.threshold(),
                    command.priority(),
                    command.enabled(),
                    command.at()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long decide(ChangeTrigger command, @MetaDataValue("tenant_id") String tenant) {
        TriggerDefinition known = required(tenant);
        var asked = new TriggerDefinition(
                known.triggerId(),
                known.type(),
                Objects.requireNonNullElse(command.value(), known.value()),
                Objects.requireNonNullElse(command.threshold(), known.threshold()),
                Objects.requireNonNullElse(command.priority(), known.priority()),
                Objects.requireNonNullElse(command.enabled(), known.enabled()));
        TriggerRules.verify(asked);
        change(asked, command.at());
        return getVersion();
    }

    @CommandHandler
    void decide(RemoveTrigger command, @MetaDataValue("tenant_id") String tenant) {
        required(tenant);
        apply(new TriggerRemoved(command.triggerId(), tenantId, command.at()));
    }

    private void change(TriggerDefinition asked, Instant at) {
        if (!asked.equals(definition)) {
            apply(new TriggerChanged(
                    asked.triggerId(),
                    tenantId,
                    asked.type(),
                    asked.value(),
                    asked.threshold(),
                    asked.priority(),
                    asked.enabled(),
                    at));
        }
    }

    /** Another tenant's trigger does not exist for the caller. */
    private TriggerDefinition required(String tenant) {
        if (definition == null || !tenantId.equals(tenant)) {
            throw new Refusal(RefusalCode.NOT_FOUND, "There is no such trigger.");
        }
        return definition;
    }

    @EventSourcingHandler
    void evolve(TriggerDefined event) {
        id = event.triggerId();
        tenantId = event.tenantId();
        definition = new TriggerDefinition(
                event.triggerId(), event.type(), event.value(), event.threshold(), event.priority(), event.enabled());
    }

    @EventSourcingHandler
    void evolve(TriggerChanged event) {
        definition = new TriggerDefinition(
                event.triggerId(), event.type(), event.value(), event.threshold(), event.priority(), event.enabled());
    }

    @EventSourcingHandler
    void evolve(TriggerRemoved event) {
        definition = null;
    }
}
