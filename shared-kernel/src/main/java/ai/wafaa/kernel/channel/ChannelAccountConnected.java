package ai.wafaa.kernel.channel;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * A tenant receives messages here from now on.
 *
 * @param externalId the provider's name of the account, e.g. WhatsApp's phone_number_id; unique per type
 */
@Revision("1")
public record ChannelAccountConnected(
        String channelAccountId, String tenantId, ChannelType type, String externalId, String name, Instant at)
        implements ChannelAccountEvent {}
