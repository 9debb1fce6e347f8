package ai.wafaa.command.channel.outbound;

import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.store.Commands;
import ai.wafaa.store.privacy.PersonalFields;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way of a reply from the log to the provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundProperties.class)
class OutboundConfiguration {
    private static final int EVENTS_AT_ONCE = 500;

    @Bean
    Outbox outbox(DataSource log, PersonalFields personal) {
        return new Outbox(new JdbcTemplate(log), personal);
    }

    @Bean
    SentMessages sentMessages(DataSource log) {
        return new SentMessages(new JdbcTemplate(log));
    }

    @Bean
    ProcessorDefinition replyDelivery(
            DataSource log,
            PersonalFields personal,
            SentMessages sent,
            List<SharesDeliveryGroup> others,
            ObjectProvider<OutboxSender> sender) {
        Consumer<Set<String>> wake = accounts -> sender.getObject().wake(accounts);
        var delivery = new WhenReplyRecordedThenDeliver(new OutboxWriter(new JdbcTemplate(log), personal, sent, wake));
        Object[] handlers = Stream.concat(Stream.of(delivery), others.stream()).toArray();
        return ProcessorDefinition.policy(WhenReplyRecordedThenDeliver.GROUP, handlers)
                .batchSize(EVENTS_AT_ONCE);
    }

    @Bean
    OutboxSender outboxSender(
            Outbox outbox,
            List<Transport> transports,
            Directory directory,
            Commands commands,
            Processors processors,
            OutboundProperties properties,
            MeterRegistry registry,
            Clock clock) {
        var metrics = new OutboxMetrics(registry);
        var deliveries = new Deliveries(commands, outbox, clock);
        Map<ChannelType, Transport> byChannel = new EnumMap<>(ChannelType.class);
        transports.forEach(transport -> byChannel.put(transport.channel(), transport));
        return new OutboxSender(
                outbox,
                new Lanes(
                        account -> directory
                                .account(account)
                                .map(ChannelAccount::type)
                                .map(byChannel::get)
                                .orElse(null),
                        new Backoff(properties.firstRetry(), properties.longestRetry())),
                new Attempts(deliveries, properties, metrics, clock),
                new Doubts(outbox, processors, WhenReplyRecordedThenDeliver.GROUP, properties.doubtGrace()),
                properties,
                metrics,
                clock);
    }
}
