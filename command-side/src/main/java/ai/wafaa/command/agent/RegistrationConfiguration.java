package ai.wafaa.command.agent;

import ai.wafaa.store.Aggregates;
import ai.wafaa.store.CommandHandlers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationConfiguration {

    @Bean
    CommandHandlers registration(Aggregates aggregates) {
        return CommandHandlers.of(new Registration(aggregates));
    }
}
