package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An outbound message came further, or failed.
 *
 * @param providerMessageId the provider's name of the message, once known
 * @param occurredAt the provider's time
 */
@Revision("1")
public record DeliveryChanged(
        String conversationId,
        String messageId,
        DeliveryStatus status,
        @Nullable String providerMessageId,
        @Nullable String failureCode,
        @Nullable String failureDetail,
        Instant occurredAt,
        Instant at)
        implements ConversationEvent {}
