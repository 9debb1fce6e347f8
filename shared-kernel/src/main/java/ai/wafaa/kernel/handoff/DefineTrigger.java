package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets up a trigger. */
public record DefineTrigger(
        @TargetAggregateIdentifier String triggerId,
        String tenantId,
        TriggerType type,
        String value,
        double threshold,
        Priority priority,
        boolean enabled,
        Instant at) {}
