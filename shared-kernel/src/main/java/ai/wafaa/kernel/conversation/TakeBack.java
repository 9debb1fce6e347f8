package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The holder stayed silent since {@code silentSince}: the conversation goes back to its old place, unless the holder has written or let go meanwhile. */
public record TakeBack(
        @TargetAggregateIdentifier String conversationId, String agentId, Instant silentSince, Instant at) {}
