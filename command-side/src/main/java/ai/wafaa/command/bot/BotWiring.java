package ai.wafaa.command.bot;

import ai.wafaa.command.bot.llm.LlmProperties;
import ai.wafaa.command.bot.llm.LlmWording;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bot of this node, within its bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BotProperties.class, LlmProperties.class})
class BotWiring {

    @Bean
    BoundedBot bot(
            KnowledgeIndex knowledge,
            LlmProperties llm,
            UnaryOperator<Bot> answerCache,
            BotProperties properties,
            MeterRegistry meters) {
        Wording wording = llm.isConfigured() ? new LlmWording(llm, properties.askingModel(), meters) : null;
        Bot bot = answerCache.apply(new ExtractiveBot(knowledge, wording));
        return new BoundedBot(bot, properties, meters);
    }
}
