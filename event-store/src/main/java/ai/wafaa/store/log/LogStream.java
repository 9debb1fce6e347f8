package ai.wafaa.store.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One follower's way through the log: from memory where it keeps up, by pages from the database where it is behind. Who keeps up is shown what is new at once
 * after a rest, then at most once per pace, as each look costs the follower a transaction. For one thread at a time.
 */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private final LogSource source;
    private final PostgresEventStorageEngine engine;
    private final EventTail tail;
    private final Set<String> aggregateTypes;
    private final long pace;
    private final LongSupplier ahead;
    private final long aheadBefore;
    private final AtomicBoolean wakeArranged = new AtomicBoolean();
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private long next;
    private volatile boolean behind;
    private volatile long handedOut;
    private volatile long passed;
    private long shown;
    private volatile long shownAt;
    private volatile @Nullable Runnable callback;
    private final Runnable onGrown = this::grown;

    LogStream(
            LogSource source,
            PostgresEventStorageEngine engine,
            EventTail tail,
            Set<String> aggregateTypes,
            Duration pace,
            LongSupplier ahead,
            long after) {
        this.source = source;
        this.engine = engine;
        this.tail = tail;
        this.aggregateTypes = aggregateTypes;
        this.pace = pace.toNanos();
        this.ahead = ahead;
        this.aheadBefore = ahead.getAsLong();
        this.shownAt = System.nanoTime() - this.pace;
        this.next = after + 1;
        this.handedOut = after;
        this.passed = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (!buffer.isEmpty() || timeout <= 0) {
            return !buffer.isEmpty();
        }
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (buffer.isEmpty() && tail.await(next, deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(hiddenFor(), deadline - System.nanoTime()));
            fill();
        }
        return !buffer.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // an idle log
        }
        TrackedEventMessage<?> event = buffer.remove();
        handedOut = EventTail.positionOf(event);
        return event;
    }

    /** Puts the next event that this follower is interested in, or a page of them, into the empty buffer, if there is one. */
    private void fill() {
        while (buffer.isEmpty()) {
            skipWhatIsHandled();
            long last = visible();
            passed = next - 1;
            if (next > last) {
                behind = false;
                return;
            }
            TrackedEventMessage<?> event = tail.at(next);
            if (event == null) {
                readPage(last);
            } else {
                behind = false;
                next++;
                if (isWanted(event)) {
                    buffer.add(event);
                }
            }
        }
    }

    /** Only what the follower has told since this stream was opened: before, it may have been another's turn, or the follower has forgotten it since. */
    private void skipWhatIsHandled() {
        long handled = ahead.getAsLong();
        if (handled != aheadBefore) {
            next = Math.max(next, handled + 1);
        }
    }

    /** The last position that the follower may see now; where there is more, it is woken when that may be seen. */
    private long visible() {
        long last = tail.last();
        if (behind || hiddenFor() <= 0) {
            if (last > shown) {
                shown = last;
                shownAt = System.nanoTime();
            }
        } else if (last > shown) {
            wakeLater();
        }
        return shown;
    }

    /** Nanoseconds until more may be seen; 0 or less when it may be now. */
    private long hiddenFor() {
        return pace - (System.nanoTime() - shownAt);
    }

    private void wakeLater() {
        if (wakeArranged.compareAndSet(false, true)) {
            source.after(hiddenFor(), () -> {
                wakeArranged.set(false);
                wake();
            });
        }
    }

    /** On the thread that appends. */
    private void grown() {
        if (hiddenFor() <= 0) {
            wake();
        } else {
            wakeLater();
        }
    }

    private boolean isWanted(TrackedEventMessage<?> event) {
        return aggregateTypes.isEmpty()
                || (event instanceof DomainEventMessage<?> domain && aggregateTypes.contains(domain.getType()));
    }

    private void readPage(long last) {
        List<TrackedEventMessage<?>> page = engine.page(next - 1, last, aggregateTypes);
        if (page.isEmpty() && aggregateTypes.isEmpty()) {
            throw new IllegalStateException("The log has a hole: nothing from position " + next + " to " + last);
        }
        long read = page.isEmpty() ? last : EventTail.positionOf(page.getLast());
        if (aggregateTypes.isEmpty() && EventTail.positionOf(page.getFirst()) != next) {
            throw new IllegalStateException("The log has a hole at position " + next);
        }
        buffer.addAll(page);
        next = read + 1;
        if (!behind) {
            behind = true;
            source.fellBehind(this);
        }
    }

    boolean isBehind() {
        return behind;
    }

    /** How far one has come who has handled everything up to a position. Approximate while events are handed out. */
    long reached(long handled) {
        long scanned = passed;
        return handled >= handedOut ? Math.max(handled, scanned) : handled;
    }

    void wake() {
        Runnable current = callback;
        if (current != null) {
            current.run();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        tail.addListener(onGrown);
        return true;
    }

    @Override
    public void close() {
        behind = false;
        callback = null;
        tail.removeListener(onGrown);
    }
}
