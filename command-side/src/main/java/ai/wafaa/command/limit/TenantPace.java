package ai.wafaa.command.limit;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Whose turn it is: per tenant, first come, first served, at the tenant's pace. On one node. Thread-safe. */
public final class TenantPace implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;

    private final LimitProperties properties;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tenant-pace").daemon().factory());

    public TenantPace(LimitProperties properties) {
        this.properties = properties;
    }

    /** Takes a turn if there is one at once and nobody waits before. */
    boolean hasRoom(String tenantId) {
        return line(tenantId).takeAtOnce();
    }

    /** Completes when it is one's turn; fails with {@code unavailable} when that takes too long, so that the sender sends again. */
    CompletableFuture<Void> turn(String tenantId) {
        return line(tenantId).queue();
    }

    private Line line(String tenantId) {
        return lines.computeIfAbsent(tenantId, id -> new Line());
    }

    private final class Line {
        private record Waiting(CompletableFuture<Void> turn, long until) {}

        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private final Bucket bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.tenantMessages())
                        .refillGreedy(properties.tenantMessages(), Duration.ofMinutes(1)))
                .build();

        synchronized boolean takeAtOnce() {
            return waiting.isEmpty() && bucket.tryConsume(1);
        }

        synchronized CompletableFuture<Void> queue() {
            if (waiting.size() >= MOST_WAITING) {
                return CompletableFuture.failedFuture(tooLong());
            }
            var turn = new CompletableFuture<Void>();
            waiting.add(
                    new Waiting(turn, System.nanoTime() + properties.patience().toNanos()));
            if (waiting.size() == 1) {
                next();
            }
            return turn;
        }

        private void next() {
            long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            var _ = timer.schedule(this::advance, Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        }

        private void advance() {
            while (true) {
                Waiting first;
                boolean late;
                synchronized (this) {
                    first = waiting.peek();
                    if (first == null) {
                        return;
                    }
                    late = System.nanoTime() - first.until > 0;
                    if (!late && !bucket.tryConsume(1)) {
                        next();
                        return;
                    }
                }
                // Told before it leaves the line: who comes meanwhile does not overtake.
                if (late) {
                    first.turn.completeExceptionally(tooLong());
                } else {
                    first.turn.complete(null);
                }
                synchronized (this) {
                    waiting.remove();
                }
            }
        }
    }

    private static Refusal tooLong() {
        return new Refusal(
                RefusalCode.UNAVAILABLE,
                "More messages than this tenant's limit. Send it again.",
                Map.of("retry_after", 10L));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
