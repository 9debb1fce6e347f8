package ai.wafaa.command.bot.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keeping answers.
 *
 * @param ttlSeconds how long an answer is kept, in seconds
 * @param patience how long Redis may take before a question is worked out instead
 */
@ConfigurationProperties("wafaa.response-cache")
public record CacheProperties(
        @DefaultValue("3600") long ttlSeconds,
        @DefaultValue("80ms") Duration patience) {

    Duration ttl() {
        return Duration.ofSeconds(ttlSeconds);
    }
}
