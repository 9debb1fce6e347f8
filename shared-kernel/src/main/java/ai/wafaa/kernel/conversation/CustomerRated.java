package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer said how it went; once in a conversation.
 *
 * @param score 1 to 5
 * @param agentId who held the conversation at its resolution; null when the bot did
 */
@Revision("1")
public record CustomerRated(
        String conversationId,
        @PersonId String customerId,
        int score,
        @Nullable @Personal String comment,
        @Nullable String agentId,
        Instant at)
        implements ConversationEvent {}
