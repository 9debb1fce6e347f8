package ai.wafaa.command.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may come in at once.
 *
 * @param perAddress calls of one address per minute: sign-ins, web chat, and webhooks whose signature fails, each counted apart
 * @param tenantMessages customers' messages of one tenant per minute and node
 * @param overflow what becomes of a tenant's messages above that: {@code QUEUE} lets them wait their turn, {@code REFUSE} answers 429, except to WhatsApp
 * @param patience how long a message waits its turn; then its sender is asked to send it again, which providers do by themselves
 */
@ConfigurationProperties("wafaa.limits")
public record LimitProperties(
        @DefaultValue("100") int perAddress,
        @DefaultValue("1000") int tenantMessages,
        @DefaultValue("QUEUE") Overflow overflow,
        @DefaultValue("10s") Duration patience) {

    /** What becomes of what is too much. */
    public enum Overflow {
        QUEUE,
        REFUSE
    }
}
