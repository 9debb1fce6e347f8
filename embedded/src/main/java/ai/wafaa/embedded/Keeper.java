package ai.wafaa.embedded;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one process and starts it again when it ends without having been asked to. */
final class Keeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private final String name;
    private final LongSupplier start;
    private final Thread thread;
    private volatile long pid;
    private volatile boolean closed;

    /** The supplier starts the process and tells its id. */
    Keeper(String name, LongSupplier start) {
        this.name = name;
        this.start = start;
        this.pid = start.getAsLong();
        this.thread = Thread.ofPlatform().daemon().name("keeper-" + name).start(this::keep);
    }

    long pid() {
        return pid;
    }

    private void keep() {
        while (!closed) {
            Duration pause = LOOK_EVERY;
            if (!Processes.alive(pid)) {
                log.warn("{} ended unexpectedly; starting it again", name);
                try {
                    pid = start.getAsLong();
                } catch (RuntimeException e) {
                    log.error("{} (next attempt in {} s)", e.getMessage(), RETRY_AFTER.toSeconds());
                    pause = RETRY_AFTER;
                }
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** From now on the process may end. Waits for a start that is under way. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
