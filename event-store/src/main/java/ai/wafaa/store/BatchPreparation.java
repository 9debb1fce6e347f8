package ai.wafaa.store;

import java.sql.SQLException;

/**
 * Reads at once what the handlers of a whole batch of commands will ask for one by one: lookup rows, aggregates. Called on the writer's thread, in the
 * batch's transaction, before the first command is decided; also before a single command is decided again.
 */
@FunctionalInterface
public interface BatchPreparation {

    /** Leaves what it found in {@link Batch#local}, and names the aggregates to be loaded together by {@link Batch#prefetch}. Writes nothing. */
    void prepare(Batch batch) throws SQLException;
}
