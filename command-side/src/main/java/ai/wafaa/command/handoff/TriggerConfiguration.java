package ai.wafaa.command.handoff;

import ai.wafaa.store.AggregateDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TriggerConfiguration {

    @Bean
    AggregateDefinition<Trigger> triggerAggregates() {
        return AggregateDefinition.of(Trigger.class);
    }

    @Bean
    AggregateDefinition<CannedReplyAggregate> cannedReplyAggregates() {
        return AggregateDefinition.of(CannedReplyAggregate.class);
    }
}
