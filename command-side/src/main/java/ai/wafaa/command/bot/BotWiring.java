package ai.wafaa.command.bot;

import ai.wafaa.command.bot.llm.LlmProperties;
import ai.wafaa.command.bot.llm.LlmWording;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The bot of this node, within its bounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BotProperties.class, LlmProperties.class})
class BotWiring {

    @Bean
    BoundedBot boundedBot(KnowledgeIndex knowledge, LlmProperties llm, BotProperties properties, MeterRegistry meters) {
        Wording wording = llm.isConfigured() ? new LlmWording(llm, properties.askingModel(), meters) : null;
        return new BoundedBot(new ExtractiveBot(knowledge, wording), properties, meters);
    }

    /** Only answers that have to be worked out need one of the bot's places. */
    @Bean
    @Primary
    Bot bot(BoundedBot bot, UnaryOperator<Bot> answerCache) {
        return answerCache.apply(bot);
    }
}
