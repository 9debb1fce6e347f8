package ai.wafaa.command.limit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

    @Bean
    TenantPace tenantPace(LimitProperties properties) {
        return new TenantPace(properties);
    }

    @Bean
    Buckets buckets(@Value("${wafaa.redis.url:}") String redisUrl) {
        return new Buckets(redisUrl);
    }

    @Bean
    AddressLimits addressLimits(Buckets buckets, LimitProperties properties) {
        return new AddressLimits(buckets, properties);
    }
}
