package ai.wafaa.kernel.handoff;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A trigger is gone. */
@Revision("1")
public record TriggerRemoved(String triggerId, String tenantId, Instant at) implements TriggerEvent {}
