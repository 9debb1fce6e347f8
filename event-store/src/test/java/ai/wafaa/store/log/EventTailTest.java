package ai.wafaa.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.Node;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** Followers on two nodes, with a tail far smaller than what is recorded, read every position once and in order. */
class EventTailTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void every_follower_reads_every_position_once_whoever_commits() throws Exception {
        Database database = Node.database();
        Map<String, Object> smallTail = Map.of("wafaa.writer.tail-capacity", "64");
        try (Node one = Node.on(database, smallTail);
                Node two = Node.on(database, smallTail);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<Long>>> followers = new ArrayList<>();
            long total = 0;
            var random = new SplittableRandom(SEED);
            List<Integer> batches = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                batches.add(1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 5));
                total += batches.getLast();
            }
            long last = total;
            for (int i = 0; i < 6; i++) {
                Node node = i % 2 == 0 ? one : two;
                var seeds = random.split();
                followers.add(CompletableFuture.supplyAsync(() -> follow(node, last, seeds), threads));
            }
            var half = batches.size() / 2;
            var appending = List.of(
                    CompletableFuture.runAsync(() -> append(one, batches.subList(0, half)), threads),
                    CompletableFuture.runAsync(() -> append(two, batches.subList(half, batches.size())), threads));
            for (var append : appending) {
                append.get(60, TimeUnit.SECONDS);
            }
            List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
            for (var follower : followers) {
                assertThat(follower.get(60, TimeUnit.SECONDS))
                        .as("seed %d", SEED)
                        .isEqualTo(all);
            }
        }
    }

    /** As the writer does it. */
    private static void append(Node node, List<Integer> batches) {
        var engine = node.get(PostgresEventStorageEngine.class);
        for (int size : batches) {
            try (Connection connection = node.get(javax.sql.DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                Appended appended = engine.append(connection, Hunted.events(size, Duration.ZERO));
                connection.commit();
                if (!node.get(EventTail.class).append(appended.events())) {
                    node.get(HeadWatch.class).signal();
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Reads to the end, now and then on a new stream from where it was. */
    private static List<Long> follow(Node node, long last, SplittableRandom random) {
        List<Long> positions = new ArrayList<>();
        LogSource source = node.get(LogSource.class);
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        try {
            while (positions.isEmpty() || positions.getLast() < last) {
                if (random.nextInt(200) == 0) {
                    stream.close();
                    stream = source.openStream(
                            positions.isEmpty() ? null : new GlobalSequenceTrackingToken(positions.getLast()));
                }
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    positions.add(EventTail.positionOf(stream.nextAvailable()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stream.close();
        }
        return positions;
    }
}
