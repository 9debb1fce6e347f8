package ai.wafaa.command.channel.whatsapp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * WhatsApp's Cloud API.
 *
 * @param graphUrl Where messages are sent, with the version: {@code {graphUrl}/{phone_number_id}/messages}. Empty: the built-in sandbox.
 * @param messagesPerSecond Most messages per second and phone number; 80 is what a number may send unless WhatsApp has raised it.
 * @param connectTimeout How long a connection may take.
 * @param responseTimeout How long an answer may take; after that it is not known whether the message was taken.
 * @param maxConnections Most connections at once.
 */
@ConfigurationProperties("wafaa.whatsapp")
public record WhatsAppProperties(
        @DefaultValue("") String graphUrl,
        @DefaultValue("80") int messagesPerSecond,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("64") int maxConnections) {

    /** Whether messages go to the built-in stand-in. */
    public boolean sandbox() {
        return graphUrl.isBlank();
    }
}
