package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.Recording;
import ai.wafaa.command.channel.outbound.SentMessages;
import ai.wafaa.command.channel.sandbox.SandboxAccess;
import ai.wafaa.command.directory.Directory;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.reactive.function.client.WebClient;

/** WhatsApp, in and out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WhatsAppProperties.class)
class WhatsAppConfiguration {

    @Bean
    WebhookSignature webhookSignature(Directory directory, ChannelSecrets secrets) {
        return new WebhookSignature(directory, secrets);
    }

    @Bean
    WhatsAppIntake whatsAppIntake(
            Recording recording, SentMessages sentMessages, DataSource log, ExecutorService channelLookups) {
        return new WhatsAppIntake(recording, sentMessages, new CustomerAliases(new JdbcTemplate(log)), channelLookups);
    }

    @Bean
    WhatsAppTransport whatsAppTransport(
            WhatsAppProperties properties,
            SandboxAccess sandbox,
            WebClient.Builder builder,
            Directory directory,
            ChannelSecrets secrets) {
        Supplier<String> base = properties.sandbox() ? sandbox::graphUrl : () -> withoutSlash(properties.graphUrl());
        return new WhatsAppTransport(
                new GraphApi(properties, base, builder),
                directory,
                secrets,
                properties.messagesPerSecond(),
                properties.sandbox() ? sandbox.token() : null);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
