package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.KnowledgeIndex;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot of this node, within its bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BotProperties.class)
class BotWiring {

    @Bean
    BoundedBot bot(KnowledgeIndex knowledge, BotProperties properties, MeterRegistry meters) {
        return new BoundedBot(new ExtractiveBot(knowledge), properties, meters);
    }
}
