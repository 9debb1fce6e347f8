package ai.wafaa.store.processing;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The thread of a group. Axon submits the work with the first event that it finds, while it hands over the others: a moment later all that is new makes one batch,
 * and not two.
 */
final class Gathering extends ScheduledThreadPoolExecutor {
    private final long nanos;

    Gathering(Duration moment, ThreadFactory factory) {
        super(1, factory);
        this.nanos = moment.toNanos();
    }

    @Override
    public Future<?> submit(Runnable task) {
        return schedule(task, nanos, TimeUnit.NANOSECONDS);
    }
}
