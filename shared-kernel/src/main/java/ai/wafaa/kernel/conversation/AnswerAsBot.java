package ai.wafaa.kernel.conversation;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The bot's answer to a message. Becomes a reply, a handoff where the confidence is too low, or nothing where a person has taken over meanwhile.
 * Answering the same message twice changes nothing.
 *
 * @param intent what the customer wants, where the article that answers serves one; a trigger may want a person for it
 */
public record AnswerAsBot(
        @TargetAggregateIdentifier String conversationId,
        String questionMessageId,
        String text,
        double confidence,
        List<Citation> citations,
        String model,
        boolean cached,
        @Nullable String intent,
        long epoch,
        Instant at) {

    /** That serves no intent. */
    public AnswerAsBot(
            String conversationId,
            String questionMessageId,
            String text,
            double confidence,
            List<Citation> citations,
            String model,
            boolean cached,
            long epoch,
            Instant at) {
        this(conversationId, questionMessageId, text, confidence, citations, model, cached, null, epoch, at);
    }
}
