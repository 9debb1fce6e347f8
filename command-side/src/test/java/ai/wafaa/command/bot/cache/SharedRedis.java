package ai.wafaa.command.bot.cache;

import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** A real Redis for one test. */
final class SharedRedis implements AutoCloseable {
    private final Path folder;
    private final EmbeddedRedis redis;
    private final LettuceConnectionFactory connections;
    private final ReactiveStringRedisTemplate template;

    SharedRedis() throws IOException {
        folder = Files.createTempDirectory("answers");
        redis = EmbeddedRedis.start(folder);
        var address = new RedisStandaloneConfiguration("127.0.0.1", redis.port());
        address.setPassword(redis.password());
        connections = new LettuceConnectionFactory(address);
        connections.afterPropertiesSet();
        connections.start();
        template = new ReactiveStringRedisTemplate(connections);
    }

    ReactiveStringRedisTemplate template() {
        return template;
    }

    void awaitKeys(int count) {
        await().until(() ->
                Objects.requireNonNull(template.keys("answer:*").count().block()) == count);
    }

    void stop() {
        redis.stop();
    }

    @Override
    public void close() {
        connections.destroy();
        redis.close();
    }
}
