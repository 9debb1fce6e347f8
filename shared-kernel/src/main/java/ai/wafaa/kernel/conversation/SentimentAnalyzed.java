package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's message feels. Recorded with the message, before anything is decided on it.
 *
 * @param confidence the probability that it is so, 0..1
 * @param words the words that decided, separated by line breaks
 * @param model what told it
 */
@Revision("1")
public record SentimentAnalyzed(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        Sentiment sentiment,
        double confidence,
        @Nullable @Personal String words,
        String model,
        Instant at)
        implements ConversationEvent {}
