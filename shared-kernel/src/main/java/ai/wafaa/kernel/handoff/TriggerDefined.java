package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A tenant set up a trigger. */
@Revision("1")
public record TriggerDefined(
        String triggerId,
        String tenantId,
        TriggerType type,
        String value,
        double threshold,
        Priority priority,
        boolean enabled,
        Instant at)
        implements TriggerEvent {}
