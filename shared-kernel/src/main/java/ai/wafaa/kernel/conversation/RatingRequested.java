package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer is asked how it went; once in a conversation.
 *
 * @param agentId who resolved it; null when the bot did
 */
@Revision("1")
public record RatingRequested(
        String conversationId,
        @PersonId String customerId,
        @Nullable String agentId,
        Instant at) implements ConversationEvent {}
