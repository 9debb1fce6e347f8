package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The agent who holds the conversation writes to the customer. */
public record SendReply(
        @TargetAggregateIdentifier String conversationId,
        String agentId,
        String messageId,
        String text,
        @Nullable String clientRef,
        Instant at) {}
