package ai.wafaa.command.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * So much per minute and key, counted in Redis for all nodes together; counted by this node alone for as long as Redis is away. Never blocks the caller for
 * longer than Redis' connection takes the first time.
 */
final class Buckets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long PATIENCE_MILLIS = 150;
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(10).toNanos();

    private final @Nullable RedisClient client;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());
    private final Cache<String, Bucket> local = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build();
    private @Nullable StatefulRedisConnection<String, byte[]> connection;
    private volatile @Nullable AsyncProxyManager<String> shared;

    /** @param redisUrl empty to count on this node alone */
    Buckets(String redisUrl) {
        this.client = redisUrl.isBlank() ? null : RedisClient.create(redisUrl);
        if (client != null) {
            Thread.ofVirtual().name("limits-connect").start(this::connect);
        }
    }

    /** Takes one. */
    CompletableFuture<ConsumptionProbe> take(String key, int perMinute) {
        AsyncProxyManager<String> redis = shared;
        if (redis == null || isAway()) {
            if (redis == null && client != null && !isAway()) {
                away();
                Thread.ofVirtual().name("limits-connect").start(this::connect);
            }
            return CompletableFuture.completedFuture(takeLocally(key, perMinute));
        }
        Supplier<CompletableFuture<BucketConfiguration>> configuration = () -> CompletableFuture.completedFuture(
                BucketConfiguration.builder().addLimit(limit(perMinute)).build());
        return redis.builder()
                .build("limit:" + key, configuration)
                .tryConsumeAndReturnRemaining(1)
                .orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(error -> {
                    away();
                    return takeLocally(key, perMinute);
                });
    }

    private ConsumptionProbe takeLocally(String key, int perMinute) {
        return local.get(key, k -> Bucket.builder().addLimit(limit(perMinute)).build())
                .tryConsumeAndReturnRemaining(1);
    }

    private static Bandwidth limit(int perMinute) {
        return Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, MINUTE)
                .build();
    }

    private synchronized void connect() {
        if (client == null || shared != null) {
            return;
        }
        try {
            connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
            shared = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(
                            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                    .build()
                    .asAsync();
        } catch (RedisException e) {
            away();
        }
    }

    private boolean isAway() {
        return awayUntil.get() - System.nanoTime() > 0;
    }

    private void away() {
        if (!isAway()) {
            LOG.warn("Redis is away; limits are counted by this node alone");
        }
        awayUntil.set(System.nanoTime() + LEFT_ALONE_NANOS);
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.close();
        }
        if (client != null) {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }
}
