package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records what the customer says of how it went. The first rating counts; it is refused while nothing is resolved. */
public record RateConversation(
        @TargetAggregateIdentifier String conversationId,
        int score,
        @Nullable String comment,
        Instant at) {}
