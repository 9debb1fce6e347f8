package ai.wafaa.command.channel.outbound;

import java.time.Duration;
import java.time.Instant;

/**
 * A message that is to be sent.
 *
 * @param messageId our name of it
 * @param customerId whose data the address and the text are
 * @param address the customer on the channel
 * @param attempts how often it was tried, this time included
 */
public record OutboundMessage(
        String messageId,
        String conversationId,
        String tenantId,
        String channelAccountId,
        String channel,
        String customerId,
        String address,
        String text,
        int attempts,
        Instant createdAt) {

    OutboundMessage with(String newAddress, String newText) {
        return new OutboundMessage(
                messageId,
                conversationId,
                tenantId,
                channelAccountId,
                channel,
                customerId,
                newAddress,
                newText,
                attempts,
                createdAt);
    }

    Duration age(Instant now) {
        return Duration.between(createdAt, now);
    }
}
