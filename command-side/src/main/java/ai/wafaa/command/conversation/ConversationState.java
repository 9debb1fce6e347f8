package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.Phase;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands after a command, in the shape of {@code GET /api/v1/conversations/{id}}.
 *
 * @param agentId who holds it; null while nobody does
 * @param version sequence number of the last event
 * @param messagingWindowClosesAt null where the channel has no window
 */
public record ConversationState(
        String id,
        Phase status,
        String channel,
        Customer customer,
        @Nullable String agentId,
        @Nullable Instant assignedAt,
        @Nullable Instant claimedAt,
        @Nullable Priority priority,
        long version,
        Instant lastMessageAt,
        @Nullable Instant messagingWindowClosesAt) {

    /** Who writes. */
    public record Customer(String id, @Nullable String name, String address) {}
}
