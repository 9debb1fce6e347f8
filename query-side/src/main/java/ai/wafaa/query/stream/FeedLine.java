package ai.wafaa.query.stream;

import ai.wafaa.web.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the feed.
 *
 * @param audience {@code everyone} of the tenant; {@code conversation}: who may see it; {@code assigned}: the agents concerned and
 *     who sees the whole tenant; {@code nobody}
 * @param waits the conversation waits for a person now
 * @param agents whom the line is about; for a conversation everybody who ever had it, as of now
 * @param json what a client is told; a JSON object
 */
record FeedLine(
        long position, String tenantId, String type, String audience, boolean waits, Set<String> agents, String json) {
    /** Ends the streams of the users concerned: what they may see has changed. */
    static final String ACCESS_CHANGED = "access_changed";

    private static final Set<String> CHANGES_THE_QUEUE =
            Set.of("handoff_requested", "conversation_claimed", "conversation_released");

    /** Whether the user may be told, by what is so now. */
    boolean isFor(Caller caller) {
        return switch (audience) {
            case "everyone" -> true;
            case "conversation" -> caller.seesWholeTenant() || waits || agents.contains(caller.userId());
            case "assigned" -> caller.seesWholeTenant() || agents.contains(caller.userId());
            default -> false;
        };
    }

    boolean changesTheQueue() {
        return CHANGES_THE_QUEUE.contains(type);
    }

    boolean endsStreamsOf(@Nullable String userId) {
        return type.equals(ACCESS_CHANGED) && userId != null && agents.contains(userId);
    }
}
