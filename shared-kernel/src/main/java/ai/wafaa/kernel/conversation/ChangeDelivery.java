package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A channel tells how far an outbound message came. What would move it backward changes nothing. */
public record ChangeDelivery(
        @TargetAggregateIdentifier String conversationId,
        String messageId,
        DeliveryStatus status,
        @Nullable String providerMessageId,
        @Nullable String failureCode,
        @Nullable String failureDetail,
        Instant occurredAt,
        Instant at) {}
