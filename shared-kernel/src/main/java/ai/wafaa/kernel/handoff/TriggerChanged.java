package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A trigger is from now on as told here. */
@Revision("1")
public record TriggerChanged(
        String triggerId,
        String tenantId,
        TriggerType type,
        String value,
        double threshold,
        Priority priority,
        boolean enabled,
        Instant at)
        implements TriggerEvent {}
