package ai.wafaa.store.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** Where followers open their streams. Whoever waits at the end of the log is woken by the commit itself. */
public final class LogSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    /** A follower whose buffer is full looks again after 100 ms only, unless it is woken: that would limit a replay to 10,000 events/s. */
    private static final Duration NUDGE = Duration.ofMillis(2);

    private final PostgresEventStorageEngine engine;
    private final EventTail tail;
    private final Set<String> aggregateTypes;
    private final Duration pace;
    private final LongSupplier ahead;
    private final ScheduledExecutorService nudges;
    private volatile @Nullable LogStream stream;

    public LogSource(PostgresEventStorageEngine engine, EventTail tail) {
        this(
                engine,
                tail,
                Set.of(),
                Duration.ZERO,
                () -> 0,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("log-nudge").factory()));
    }

    private LogSource(
            PostgresEventStorageEngine engine,
            EventTail tail,
            Set<String> aggregateTypes,
            Duration pace,
            LongSupplier ahead,
            ScheduledExecutorService nudges) {
        this.engine = engine;
        this.tail = tail;
        this.aggregateTypes = aggregateTypes;
        this.pace = pace;
        this.ahead = ahead;
        this.nudges = nudges;
    }

    /**
     * The same log as one follower wants it.
     *
     * @param types only events of aggregates of these types; all when there are none
     * @param pace how often a follower that keeps up is shown what is new, at most
     * @param ahead the position up to which the follower has handled more than it was shown; it is passed over
     */
    public LogSource followed(Set<String> types, Duration pace, LongSupplier ahead) {
        return new LogSource(engine, tail, types, pace, ahead, nudges);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var opened = new LogStream(this, engine, tail, aggregateTypes, pace, ahead, positionOf(token));
        stream = opened;
        return opened;
    }

    /** How far a follower with one stream has come that has handled everything up to a position: what followed it and did not concern the follower counts too. */
    public long reached(long handled) {
        LogStream current = stream;
        return current == null ? handled : current.reached(handled);
    }

    /** The position that a token stands for, also one of a replay; 0 for the start of the log. */
    public static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Has the follower woken again and again until it has caught up. */
    void fellBehind(LogStream stream) {
        var _ = nudges.schedule(() -> nudge(stream), NUDGE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs something quick on a thread that all streams share. */
    void after(long nanos, Runnable run) {
        var _ = nudges.schedule(run, nanos, TimeUnit.NANOSECONDS);
    }

    private void nudge(LogStream stream) {
        if (stream.isBehind()) {
            stream.wake();
            fellBehind(stream);
        }
    }

    /** The log's last position as far as this process knows. */
    public long last() {
        return tail.last();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return engine.createTokenAt(time);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return engine.createTokenAt(Instant.now().minus(duration));
    }

    @Override
    public void close() {
        nudges.shutdownNow();
    }
}
