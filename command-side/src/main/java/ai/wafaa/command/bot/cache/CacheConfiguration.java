package ai.wafaa.command.bot.cache;

import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.ExtractiveBot;
import ai.wafaa.command.bot.llm.LlmProperties;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.web.feature.Features;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
class CacheConfiguration {

    /** Puts the cache before a bot. */
    @Bean
    UnaryOperator<Bot> answerCache(
            CacheProperties properties,
            KnowledgeIndex knowledge,
            ObjectProvider<ReactiveStringRedisTemplate> redis,
            Features features,
            LlmProperties llm,
            MeterRegistry meters) {
        ReactiveStringRedisTemplate template = redis.getIfAvailable();
        AnswerStore store = template == null ? AnswerStore.NONE : new RedisAnswers(template, properties);
        return bot -> {
            Bot cached = new CachedBot(
                    bot,
                    knowledge::version,
                    answered -> !llm.isConfigured() || !answered.model().equals(ExtractiveBot.MODEL),
                    store,
                    properties,
                    meters);
            return question -> features.isOn(Feature.RESPONSE_CACHE, question.tenantId())
                    ? cached.answer(question)
                    : bot.answer(question);
        };
    }
}
