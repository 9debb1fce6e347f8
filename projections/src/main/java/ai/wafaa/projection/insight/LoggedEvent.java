package ai.wafaa.projection.insight;

import ai.wafaa.kernel.Event;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.LogSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as it is counted.
 *
 * @param position in the log
 * @param tenantId of whom it happened
 * @param recordedAt when it was decided
 */
public record LoggedEvent(long position, String tenantId, Instant recordedAt, Event event) {

    /** Those that count, or change what others count to; the rest is not even opened. */
    static List<LoggedEvent> wanted(List<TrackedEventMessage<?>> messages) {
        return messages.stream()
                .filter(message -> Counting.concerns(message.getPayloadType()))
                .map(LoggedEvent::of)
                .toList();
    }

    private static LoggedEvent of(TrackedEventMessage<?> message) {
        var tenantId = (String) Objects.requireNonNull(message.getMetaData().get(Metadata.TENANT_ID));
        long position = LogSource.positionOf(message.trackingToken());
        return new LoggedEvent(position, tenantId, message.getTimestamp(), (Event) message.getPayload());
    }
}
