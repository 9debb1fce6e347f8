package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The bot could not answer a message: a person is asked for.
 *
 * @param reason {@code timeout}, {@code error} or {@code overloaded}
 */
public record ReportBotFailure(
        @TargetAggregateIdentifier String conversationId,
        String questionMessageId,
        String reason,
        long epoch,
        Instant at) {}
