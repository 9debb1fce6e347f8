package ai.wafaa.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command has been done and is durable.
 *
 * @param result what its handler returned
 * @param position of the last event that it recorded, or that had been recorded when it found nothing to do: who has read so far sees its effect
 * @param versions of each aggregate that it changed, by aggregate id: the sequence number of that aggregate's last event
 */
public record Recorded(@Nullable Object result, long position, Map<String, Long> versions) {

    /** The version of an aggregate after the command; null when the command did not change it. */
    public @Nullable Long version(String aggregateId) {
        return versions.get(aggregateId);
    }
}
