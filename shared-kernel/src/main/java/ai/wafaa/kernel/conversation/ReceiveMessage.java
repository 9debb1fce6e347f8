package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records what a customer wrote, in their open conversation or a new one. Repeating it changes nothing.
 * Answers a {@link Receipt}.
 *
 * @param externalId the customer on the channel: phone number, user id or visitor id
 * @param content the provider's JSON where the message is not plain text
 * @param feeling how it feels, told before the command is sent so that no decision waits for it; null where that is not wanted or there is nothing to read
 * @param occurredAt the provider's time
 */
public record ReceiveMessage(
        String tenantId,
        String channel,
        String channelAccountId,
        String customerId,
        String externalId,
        @Nullable String customerName,
        String providerMessageId,
        MessageKind kind,
        String text,
        @Nullable String content,
        @Nullable Feeling feeling,
        Instant occurredAt,
        Instant at) {

    /** Of which it is not told how it feels. */
    public ReceiveMessage(
            String tenantId,
            String channel,
            String channelAccountId,
            String customerId,
            String externalId,
            @Nullable String customerName,
            String providerMessageId,
            MessageKind kind,
            String text,
            @Nullable String content,
            Instant occurredAt,
            Instant at) {
        this(
                tenantId,
                channel,
                channelAccountId,
                customerId,
                externalId,
                customerName,
                providerMessageId,
                kind,
                text,
                content,
                null,
                occurredAt,
                at);
    }

    /** The same message, and how it feels. */
    public ReceiveMessage with(Feeling told) {
        return new ReceiveMessage(
                tenantId,
                channel,
                channelAccountId,
                customerId,
                externalId,
                customerName,
                providerMessageId,
                kind,
                text,
                content,
                told,
                occurredAt,
                at);
    }
}
