package ai.wafaa.command.knowledge;

import ai.wafaa.store.processing.Processors;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * How far this node's index follows the log. A question that was asked after an article was published waits until the article is in the index, also just after
 * the start, while the index is built. Thread-safe.
 */
public final class KnowledgeProgress {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(4);

    private final Supplier<Processors> processors;

    /** @param processors asked only when they run */
    KnowledgeProgress(Supplier<Processors> processors) {
        this.processors = processors;
    }

    /** Returns when everything up to a position of the log is known; after some seconds in any case: an answer from what is there is better than none. */
    public void await(long position) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Processors following = processors.get();
        while (following.position(KnowledgeProjection.GROUP) < position
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
