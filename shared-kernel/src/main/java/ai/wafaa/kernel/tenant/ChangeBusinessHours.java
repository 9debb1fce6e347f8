package ai.wafaa.kernel.tenant;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sets when a tenant is open. */
public record ChangeBusinessHours(
        @TargetAggregateIdentifier String tenantId, List<OpenInterval> week, List<Holiday> holidays, Instant at) {}
