package ai.wafaa.command.channel.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replies are sent.
 *
 * @param enabled Whether this process sends; another process of the same database must then do it.
 * @param maxInFlight Most messages that this process has under way at once, over all accounts.
 * @param lease How long a message counts as under way after its sender has last been heard of. Longer than a request can take.
 * @param doubtGrace How long the provider's own word is waited for, when it is not known whether it accepted a message, before the message is sent again.
 * @param firstRetry Pause before the second attempt; it doubles with each further one.
 * @param longestRetry The longest such pause.
 * @param giveUpAfter A message that could not be sent for so long is reported as failed.
 * @param pollInterval How often the table is looked at without being told to: messages of other processes, and what a lost signal would have missed.
 */
@ConfigurationProperties("wafaa.outbound")
public record OutboundProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("256") int maxInFlight,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("60s") Duration doubtGrace,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("1s") Duration pollInterval) {}
