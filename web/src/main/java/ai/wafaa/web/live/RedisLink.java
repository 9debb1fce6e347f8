package ai.wafaa.web.live;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ties the relays of all nodes together by Redis' publish and subscribe. As long as Redis is away each node tells its own clients only, and nobody waits: what
 * could not be sent is forgotten, as it would be seconds later anyway.
 */
final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final LiveRelay relay;
    private final RedisClient client;
    private final RedisURI redis;
    private final String channel;
    private final String node = UUID.randomUUID().toString();
    private final JsonMapper json = JsonMapper.shared();
    private final Disposable.Composite open = Disposables.composite();
    private volatile @Nullable StatefulRedisConnection<String, String> mouth;

    RedisLink(LiveRelay relay, String redisUrl) {
        this.relay = relay;
        this.redis = RedisURI.create(redisUrl);
        // Channels, unlike keys, are common to all databases of a Redis.
        this.channel = "wafaa:live:" + redis.getDatabase();
        this.client = RedisClient.create();
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .build());
        open.add(relay.toldHere().subscribe(this::pass));
        open.add(connected(() -> client.connectPubSubAsync(StringCodec.UTF8, redis))
                .subscribe(this::listen));
        open.add(connected(() -> client.connectAsync(StringCodec.UTF8, redis))
                .subscribe(connection -> mouth = connection));
    }

    /** What one node says to the others; of the two signs one is there. */
    private record Message(
            String node, @Nullable Typing typing, @Nullable Presence presence) {
        static Message of(String node, Sign sign) {
            return switch (sign) {
                case Typing typing -> new Message(node, typing, null);
                case Presence presence -> new Message(node, null, presence);
            };
        }

        @Nullable
        Sign sign() {
            return typing != null ? typing : presence;
        }
    }

    /** Once it is there, the connection mends itself and subscribes again. */
    private static <T> Mono<T> connected(Supplier<CompletionStage<T>> attempt) {
        return Mono.fromCompletionStage(attempt)
                .doOnError(error -> LOG.debug("no connection to the other nodes yet", error))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE));
    }

    private void listen(StatefulRedisPubSubConnection<String, String> ear) {
        ear.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String from, String text) {
                hear(text);
            }
        });
        ear.async().subscribe(channel).exceptionally(error -> {
            LOG.debug("not subscribed; the connection will do so when it is back", error);
            return null;
        });
    }

    private void pass(Sign sign) {
        StatefulRedisConnection<String, String> connection = mouth;
        if (connection == null) return;
        connection
                .async()
                .publish(channel, json.writeValueAsString(Message.of(node, sign)))
                .exceptionally(away -> 0L);
    }

    private void hear(String text) {
        try {
            Message message = json.readValue(text, Message.class);
            Sign sign = message.sign();
            if (!message.node().equals(node) && sign != null) relay.toldElsewhere(sign);
        } catch (JacksonException error) {
            LOG.debug("a node of another version says what is not known here", error);
        }
    }

    @Override
    public void close() {
        open.dispose();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
