package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes what is not null. */
public record ChangeTrigger(
        @TargetAggregateIdentifier String triggerId,
        @Nullable String value,
        @Nullable Double threshold,
        @Nullable Priority priority,
        @Nullable Boolean enabled,
        Instant at) {}
