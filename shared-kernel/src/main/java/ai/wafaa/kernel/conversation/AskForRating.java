package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the customer how it went. Changes nothing when that was asked before, when nothing was resolved, or when the customer cannot be written to.
 *
 * @param silentSince nobody has written since then, so what the bot answered last counts as the solution; null where a person has resolved it
 */
public record AskForRating(
        @TargetAggregateIdentifier String conversationId,
        @Nullable Instant silentSince,
        Instant at) {}
