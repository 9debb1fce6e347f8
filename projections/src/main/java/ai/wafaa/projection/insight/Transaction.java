package ai.wafaa.projection.insight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * The connection of a transaction, on which facts may be under way while the next ones are being made: a thread of its own copies them, and whoever wants the
 * connection waits for it. For one thread at a time.
 */
final class Transaction implements AutoCloseable {
    private static final Executor COPIERS =
            copier -> Thread.ofVirtual().name("facts").start(copier);

    private final Connection connection;
    private final String schema;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Transaction(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
    }

    /** To be used before the next facts are written, and not kept. */
    Connection connection() throws SQLException {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw new SQLException("the facts could not be written", e.getCause());
        }
        return connection;
    }

    /** Begins to write them, in the order of their key, so that they meet few pages of its index; who wants the connection next hears if that fails. */
    void write(List<Fact> facts) throws SQLException {
        Connection free = connection();
        underWay = CompletableFuture.runAsync(() -> copy(free, facts), COPIERS);
    }

    private void copy(Connection free, List<Fact> facts) {
        try {
            facts.sort(Fact.BY_KEY);
            Fact.TABLE.copy(free, schema, facts);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    /** The connection is free again, whatever became of the facts. */
    @Override
    public void close() {
        underWay.exceptionally(failure -> null).join();
    }
}
