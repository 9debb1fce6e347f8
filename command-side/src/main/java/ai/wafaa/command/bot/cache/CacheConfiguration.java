package ai.wafaa.command.bot.cache;

import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.knowledge.KnowledgeIndex;
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
            MeterRegistry meters) {
        if (!properties.enabled()) {
            return UnaryOperator.identity();
        }
        ReactiveStringRedisTemplate template = redis.getIfAvailable();
        AnswerStore store = template == null ? AnswerStore.NONE : new RedisAnswers(template, properties);
        return bot -> new CachedBot(bot, knowledge::version, store, properties, meters);
    }
}
