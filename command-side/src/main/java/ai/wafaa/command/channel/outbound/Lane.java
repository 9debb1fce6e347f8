package ai.wafaa.command.channel.outbound;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pace of one account: never faster than it may, and after failures that concern the whole account slower, then with a single message to see whether it goes
 * again. Used by the outbox's thread only.
 */
final class Lane {
    /** A quarter of a second's worth may go at once. */
    private static final int BURSTS_PER_SECOND = 4;

    private final Transport transport;
    private final Bucket tokens;
    private final Backoff backoff;
    private int failures;
    private long pausedUntilNanos;
    private boolean paused;

    Lane(Transport transport, Backoff backoff) {
        this.transport = transport;
        int messagesPerSecond = transport.messagesPerSecond();
        long burst = Math.max(1, messagesPerSecond / BURSTS_PER_SECOND);
        this.tokens = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(messagesPerSecond, Duration.ofSeconds(1)))
                .build();
        this.backoff = backoff;
    }

    Transport transport() {
        return transport;
    }

    /** How many messages may go now. */
    int room(long nowNanos) {
        if (paused && nowNanos - pausedUntilNanos < 0) return 0;
        long free = tokens.getAvailableTokens();
        return (int) (failures > 0 ? Math.min(1, free) : free);
    }

    /** How long until {@link #room} may be more than nothing. */
    Duration untilRoom(long nowNanos) {
        long pause = paused ? Math.max(0, pausedUntilNanos - nowNanos) : 0;
        long refill = tokens.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return Duration.ofNanos(Math.max(pause, refill));
    }

    void taken(int messages) {
        if (messages > 0) tokens.tryConsume(messages);
    }

    /** The account answers. */
    void works() {
        failures = 0;
        paused = false;
    }

    /**
     * Nothing is sent until the pause is over; each further failure makes the next one longer.
     *
     * @param asked the pause that the provider asks for; null when it does not say
     */
    void pause(@Nullable Duration asked, long nowNanos) {
        failures++;
        long until = nowNanos + (asked != null ? asked : backoff.after(failures)).toNanos();
        if (!paused || until - pausedUntilNanos > 0) pausedUntilNanos = until;
        paused = true;
    }
}
