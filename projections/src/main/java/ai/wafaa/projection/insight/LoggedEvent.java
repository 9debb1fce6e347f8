package ai.wafaa.projection.insight;

import ai.wafaa.kernel.Event;
import java.time.Instant;

/**
 * An event as it is counted.
 *
 * @param position in the log
 * @param tenantId of whom it happened
 * @param recordedAt when it was decided
 */
public record LoggedEvent(long position, String tenantId, Instant recordedAt, Event event) {}
