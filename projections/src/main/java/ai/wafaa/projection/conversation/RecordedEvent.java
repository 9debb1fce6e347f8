package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.Event;

/**
 * An event as a projector sees it.
 *
 * @param position in the log
 * @param tenantId of whom it happened
 * @param sequence its number within its aggregate
 */
public record RecordedEvent(long position, String tenantId, long sequence, Event event) {}
