package ai.wafaa.kernel.channel;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Starts to receive messages on an account. Its secrets are kept apart, never in events. */
public record ConnectChannelAccount(
        @TargetAggregateIdentifier String channelAccountId,
        String tenantId,
        ChannelType type,
        String externalId,
        String name,
        Instant at) {}
