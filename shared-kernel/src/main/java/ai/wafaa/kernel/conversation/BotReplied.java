package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The bot answered.
 *
 * @param questionMessageId the message that it answers
 * @param epoch the number of ownership changes for which the answer was made
 * @param model what made the answer
 */
@Revision("1")
public record BotReplied(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        String questionMessageId,
        @Personal String text,
        double confidence,
        List<Citation> citations,
        String model,
        boolean cached,
        long epoch,
        Instant at)
        implements ConversationEvent {}
