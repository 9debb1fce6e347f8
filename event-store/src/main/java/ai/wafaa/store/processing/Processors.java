package ai.wafaa.store.processing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The groups that follow the log in this process. */
public interface Processors {

    /** How each group stands, in the order of their names. */
    List<ProcessorDefinition.Status> status();

    /** Events that the group has still to handle. */
    long lag(String name);

    /** Everything in the log up to here is handled by the group, or does not concern it; -1 before it has begun. */
    long position(String name);

    /** Every group of this process that rebuilds itself at start (node-private) has read all that was recorded before it started. */
    boolean caughtUp();

    /** Forgets what a projection built (its {@code @ResetHandler}s run) and builds it again from the oldest event; completes once it has begun. No other process may work for the group. */
    CompletableFuture<Void> replay(String name);
}
