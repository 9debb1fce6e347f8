package ai.wafaa.store.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * What a follower has still before it that was shown a part only, read on in large portions: a portion fits into one transaction, so that what belongs together in
 * it is written once. While a page is worked on the next one is read and opened, on a thread and a connection of its own.
 *
 * @param <E> events as the follower takes them
 */
public final class Backlog<E> {
    private static final Executor READERS =
            reader -> Thread.ofVirtual().name("backlog").start(reader);

    private final PostgresEventStorageEngine engine;
    private final Function<List<TrackedEventMessage<?>>, List<E>> open;
    private final Portion portion;

    /**
     * How much is read at once.
     *
     * @param near who is no further behind than so many events is shown the rest soon, without a look at the database
     * @param most about so many events in one portion
     * @param longest after that time a portion ends
     */
    public record Portion(int near, int most, Duration longest) {}

    private record Page<E>(long last, List<E> events) {}

    /** @param open makes of a page's events those that the follower wants; on the reading thread */
    public Backlog(
            PostgresEventStorageEngine engine, Function<List<TrackedEventMessage<?>>, List<E>> open, Portion portion) {
        this.engine = engine;
        this.open = open;
        this.portion = portion;
    }

    /** Takes a page of events. */
    @FunctionalInterface
    public interface Work<E> {
        void on(List<E> page) throws SQLException;
    }

    /**
     * Reads a portion, if there is one.
     *
     * @param after the position of the last event that the follower has
     * @return the position of the last event that it has now
     */
    public long read(long after, Work<E> work) throws SQLException {
        long head = engine.head();
        long end = Math.min(head, after + portion.most());
        long start = System.nanoTime();
        long position = after;
        CompletableFuture<Page<E>> next = head - after > portion.near() ? page(position, end) : null;
        while (next != null) {
            Page<E> page = next.join();
            position = page.last();
            boolean enough = position >= end
                    || System.nanoTime() - start > portion.longest().toNanos();
            next = enough ? null : page(position, end);
            work.on(page.events());
        }
        return position;
    }

    private CompletableFuture<Page<E>> page(long after, long upTo) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var messages = engine.page(after, upTo, Set.of());
                    return new Page<>(EventTail.positionOf(messages.getLast()), open.apply(messages));
                },
                READERS);
    }
}
