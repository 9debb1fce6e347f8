package ai.wafaa.web.live;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveRelay liveRelay() {
        return new LiveRelay();
    }

    /** A command that does one thing and ends has nobody to tell. */
    @Bean
    @ConditionalOnWebApplication
    AutoCloseable linkOfNodes(LiveRelay relay, @Value("${wafaa.redis.url:}") String redisUrl) {
        return redisUrl.isBlank() ? () -> {} : new RedisLink(relay, redisUrl);
    }
}
