package ai.wafaa.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes at one real Redis. */
@Timeout(120)
class RedisLinkTest {
    private static final Presence OMAR = new Presence("t", "c1", "omar", "Omar", Presence.State.WRITING);
    private static final Typing SARA = new Typing("t", "c1", "sara", Typing.Author.CUSTOMER);

    /** One node with what its clients were told. */
    private static final class Node implements AutoCloseable {
        final LiveRelay relay = new LiveRelay();
        final List<Sign> heard = new CopyOnWriteArrayList<>();
        private final RedisLink link;

        Node(String redisUrl) {
            var _ = relay.heard(Sign.class).subscribe(heard::add);
            link = new RedisLink(relay, redisUrl);
        }

        /** Signs are repeated by who gives them; so are these until they arrive. */
        void tellUntilHeardBy(Node other, Sign sign) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        relay.tell(sign);
                        return other.heard.contains(sign);
                    });
        }

        @Override
        public void close() {
            link.close();
        }
    }

    @Test
    void what_is_told_on_one_node_is_heard_on_the_other_and_once_at_home(@TempDir Path folder) {
        try (var redis = EmbeddedRedis.start(folder);
                var one = new Node(redis.url());
                var other = new Node(redis.url())) {
            one.tellUntilHeardBy(other, SARA);
            other.tellUntilHeardBy(one, SARA);
            one.heard.clear();
            other.heard.clear();

            one.relay.tell(OMAR);
            other.relay.tell(SARA);

            await().until(() -> other.heard.contains(OMAR) && one.heard.contains(SARA));
            assertThat(one.heard.stream().filter(OMAR::equals)).hasSize(1);
            assertThat(other.heard.stream().filter(OMAR::equals)).hasSize(1);
        }
    }

    @Test
    void without_redis_each_node_tells_its_own_and_the_other_again_once_it_is_back(@TempDir Path folder) {
        try (var redis = EmbeddedRedis.start(folder);
                var one = new Node(redis.url());
                var other = new Node(redis.url())) {
            one.tellUntilHeardBy(other, SARA);
            redis.stop();
            other.heard.clear();

            one.relay.tell(OMAR);
            assertThat(one.heard).contains(OMAR);
            assertThat(other.heard).doesNotContain(OMAR);

            redis.startAgain();
            one.tellUntilHeardBy(other, OMAR);
        }
    }

    @Test
    void a_redis_that_comes_later_is_found(@TempDir Path folder) {
        int port;
        String url;
        try (var redis = EmbeddedRedis.start(folder)) {
            port = redis.port();
            url = redis.url();
        }
        try (var one = new Node(url);
                var other = new Node(url)) {
            one.relay.tell(OMAR);
            assertThat(one.heard).containsExactly(OMAR);
            try (var redis = EmbeddedRedis.start(folder, port)) {
                one.tellUntilHeardBy(other, OMAR);
                assertThat(redis.port()).isEqualTo(port);
            }
        }
    }
}
