package ai.wafaa.store;

import ai.wafaa.kernel.Actor;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The way to make something happen. Safe for all threads, also event loops: it never blocks. */
@FunctionalInterface
public interface Commands {

    /**
     * Has a command decided and its events recorded. Commands of one node are decided one after another, in the order in which they were sent.
     *
     * @return completes once the events are durable. Fails with {@link ai.wafaa.kernel.Refusal} when a rule forbids the command, when the queue is full or the
     *     database is away ({@code unavailable}), or when other nodes kept winning the race for the same aggregate ({@code conflict}); with the handler's own
     *     exception otherwise. After {@code unavailable} it is not known whether a command that was under way has been recorded.
     */
    CompletableFuture<Recorded> send(Object command, Actor actor);

    /**
     * Likewise, but only if its aggregate, the one that the command names as its target, is at that version; otherwise it is refused as {@code stale-version}.
     *
     * @param expectedVersion null when every version will do
     */
    default CompletableFuture<Recorded> send(Object command, Actor actor, @Nullable Long expectedVersion) {
        if (expectedVersion != null) {
            throw new UnsupportedOperationException("Expects no versions");
        }
        return send(command, actor);
    }
}
