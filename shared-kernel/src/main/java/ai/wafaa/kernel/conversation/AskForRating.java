package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks the customer how it went. Changes nothing when that was asked before, when nothing was resolved, or when the customer cannot be written to. */
public record AskForRating(@TargetAggregateIdentifier String conversationId, Instant at) {}
