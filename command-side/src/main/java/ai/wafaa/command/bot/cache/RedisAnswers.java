package ai.wafaa.command.bot.cache;

import ai.wafaa.command.bot.Answer.Answered;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers in Redis, shared by all nodes. After Redis failed it is left alone for a few seconds, so that its absence costs one question its patience and not all. */
final class RedisAnswers implements AnswerStore {
    private static final Logger LOG = LoggerFactory.getLogger(RedisAnswers.class);
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(5).toNanos();

    private final ReactiveStringRedisTemplate redis;
    private final CacheProperties properties;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());

    RedisAnswers(ReactiveStringRedisTemplate redis, CacheProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    @Override
    public @Nullable Answered find(String key) {
        if (isAway()) {
            return null;
        }
        try {
            String kept = redis.opsForValue().get(key).block(properties.patience());
            return kept == null ? null : JsonMapper.shared().readValue(kept, Answered.class);
        } catch (JacksonException e) {
            return null;
        } catch (RuntimeException e) {
            away(e);
            return null;
        }
    }

    @Override
    public void keep(String key, Answered answer) {
        if (!isAway()) {
            String text = JsonMapper.shared().writeValueAsString(answer);
            redis.opsForValue().set(key, text, properties.ttl()).subscribe(kept -> {}, this::away);
        }
    }

    private boolean isAway() {
        return awayUntil.get() - System.nanoTime() > 0;
    }

    private void away(Throwable error) {
        if (!isAway()) {
            LOG.warn("Redis is away; answers are worked out anew ({})", error.toString());
        }
        awayUntil.set(System.nanoTime() + LEFT_ALONE_NANOS);
    }
}
