package ai.wafaa.store.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The newest events in memory, from which all followers of this process are fed. It only ever grows by the next position: an append with a hole before it is
 * not taken, and has to be offered again together with what fills the hole. Safe for all threads.
 */
public final class EventTail {
    private final AtomicReferenceArray<@Nullable TrackedEventMessage<?>> ring;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile long last;

    /**
     * @param capacity how many events are kept.
     * @param last the log's last position at the start: what precedes it is not here
     */
    public EventTail(int capacity, long last) {
        this.ring = new AtomicReferenceArray<>(capacity);
        this.last = last;
    }

    /** The position up to which the log is known here; all of it is committed. */
    public long last() {
        return last;
    }

    /** The event at a position; null when it is not (or no longer) in memory. */
    public @Nullable TrackedEventMessage<?> at(long position) {
        TrackedEventMessage<?> event = ring.get(slot(position));
        return event != null && positionOf(event) == position ? event : null;
    }

    /**
     * Takes committed events, in order and without a hole between them; those that are here already are passed over.
     *
     * @return false when there is a hole before them: nothing was taken
     */
    public boolean append(List<? extends TrackedEventMessage<?>> events) {
        lock.lock();
        try {
            for (TrackedEventMessage<?> event : events) {
                long position = positionOf(event);
                if (position > last + 1) {
                    return false;
                }
                if (position == last + 1) {
                    ring.set(slot(position), event);
                    last = position;
                }
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return true;
    }

    /** Jumps ahead over more events than are worth keeping; who needs them reads them from the database. */
    public void skipTo(long position) {
        lock.lock();
        try {
            last = Math.max(last, position);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    int capacity() {
        return ring.length();
    }

    /** Has the listener called, on the appending thread, whenever there is more. It must be quick. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Waits until the log has come to the position.
     *
     * @return whether it has
     */
    public boolean await(long position, long timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (last < position) {
                if (left <= 0) {
                    return false;
                }
                left = grown.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private int slot(long position) {
        return (int) (position % ring.length());
    }

    static long positionOf(TrackedEventMessage<?> event) {
        return ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex();
    }
}
