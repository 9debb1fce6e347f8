package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets how hand-offs of a tenant run. */
public record ChangeHandoffSettings(
        @TargetAggregateIdentifier String tenantId, HandoffSettings settings, Instant at) {}
