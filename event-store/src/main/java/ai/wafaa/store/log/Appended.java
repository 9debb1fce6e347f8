package ai.wafaa.store.log;

import ai.wafaa.store.privacy.WriteKeys;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What an append wrote; it counts once its transaction is committed.
 *
 * @param before the log's last position before it: what others had committed by then is all that precedes it
 * @param events in the order of their positions, which follow {@code before} without a hole
 * @param firstId the stored identity of the first event: the whole append is committed if this is found
 * @param keys of the persons in it
 */
public record Appended(long before, List<TrackedEventMessage<?>> events, UUID firstId, WriteKeys keys) {

    /** The log's last position after it. */
    public long last() {
        return before + events.size();
    }
}
