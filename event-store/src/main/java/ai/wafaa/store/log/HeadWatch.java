package ai.wafaa.store.log;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings into the tail what other nodes commit: asks for the log's last position, the oftener the more happens elsewhere. */
public final class HeadWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
    private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(500);

    private final PostgresEventStorageEngine engine;
    private final EventTail tail;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean signalled;

    public HeadWatch(PostgresEventStorageEngine engine, EventTail tail) {
        this.engine = engine;
        this.tail = tail;
        this.thread = Thread.ofPlatform().daemon().name("log-head-watch").unstarted(this::watch);
    }

    public void start() {
        thread.start();
    }

    /** There is something to fetch: do not wait for the next look. */
    public void signal() {
        signalled = true;
        LockSupport.unpark(thread);
    }

    private void watch() {
        long pause = QUICK;
        while (!closed) {
            if (!signalled) {
                LockSupport.parkNanos(this, pause);
            }
            signalled = false;
            try {
                pause = catchUp() ? QUICK : Math.min(SLOW, pause * 2);
            } catch (RuntimeException e) {
                pause = SLOW;
                if (!closed) {
                    LOG.warn("Cannot look for events of other nodes, will try again: {}", e.toString());
                }
            }
        }
    }

    /** @return whether there was anything that this node had not written itself */
    boolean catchUp() {
        long known = tail.last();
        long head = engine.head();
        if (head - known > tail.capacity()) {
            tail.skipTo(head);
            return true;
        }
        boolean found = false;
        while (tail.last() < head) {
            List<TrackedEventMessage<?>> page = engine.page(tail.last(), head, Set.of());
            if (page.isEmpty() || !tail.append(page)) {
                throw new IllegalStateException("The log has a hole after position " + tail.last());
            }
            found = true;
        }
        return found;
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
