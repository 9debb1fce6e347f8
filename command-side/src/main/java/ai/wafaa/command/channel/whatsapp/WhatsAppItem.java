package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.kernel.conversation.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a webhook tells. */
sealed interface WhatsAppItem {

    /**
     * Who is at the other end. At least one of the two is known.
     *
     * @param phone the number ({@code wa_id}); missing where the customer shows only a user name
     * @param userId WhatsApp's own id of the customer for this business
     */
    record Party(@Nullable String phone, @Nullable String userId) {

        /** Under what the customer can be written to. */
        String address() {
            return phone != null ? phone : java.util.Objects.requireNonNull(userId);
        }
    }

    /** A customer wrote. */
    record Message(
            Party from,
            @Nullable String name,
            String providerMessageId,
            MessageKind kind,
            String text,
            @Nullable String content,
            Instant occurredAt)
            implements WhatsAppItem {}

    /** Somebody of the company wrote to a customer on the phone itself. */
    record OwnerMessage(Party to, String providerMessageId, String text, Instant occurredAt) implements WhatsAppItem {}

    /**
     * How far a message of ours came.
     *
     * @param messageId our own id, where the provider gives it back
     */
    record Status(
            @Nullable String messageId,
            String providerMessageId,
            DeliveryStatus status,
            @Nullable String failureCode,
            @Nullable String failureDetail,
            Instant occurredAt)
            implements WhatsAppItem {}

    /** What this program does not know, or cannot read. */
    record Other(String reason) implements WhatsAppItem {}
}
