package ai.wafaa.command.channel;

import ai.wafaa.store.AggregateDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelAccountConfiguration {

    @Bean
    AggregateDefinition<ChannelAccountAggregate> channelAccounts() {
        return AggregateDefinition.of(ChannelAccountAggregate.class);
    }
}
