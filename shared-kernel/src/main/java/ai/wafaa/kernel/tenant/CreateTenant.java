package ai.wafaa.kernel.tenant;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A company begins to use the system. */
public record CreateTenant(
        @TargetAggregateIdentifier String tenantId,
        String slug,
        String name,
        String zone,
        String language,
        Instant at) {}
