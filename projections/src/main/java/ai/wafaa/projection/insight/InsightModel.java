package ai.wafaa.projection.insight;

import ai.wafaa.projection.table.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Adds batches of events to the figures of one schema. Each event counts once, however often it comes: the position of the tables is locked, read and moved in the
 * same transaction, and events up to it are passed over. For one thread at a time; several instances may write the same schema.
 */
public final class InsightModel {
    /** The name of this model: its processing group and its row of {@code progress}. */
    public static final String NAME = "insight";

    /** Every table that a replay builds again. */
    public static final List<String> TABLES = List.of("fact", "counter", "changed", "episode", "tenant");

    private final String schema;
    private final Clock clock;
    private final Progress progress;
    private final Episodes episodes = new Episodes();

    public InsightModel(String schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
        this.progress = new Progress(schema, NAME);
    }

    /**
     * Counts the events in the connection's transaction, which the caller commits.
     *
     * @param events in the order of the log; those that the tables have already are passed over
     * @param until the position of the last event that the caller has looked at
     * @return the position at which the tables stand now
     */
    public long apply(Connection connection, List<LoggedEvent> events, long until) throws SQLException {
        try (var counting = begin(connection)) {
            counting.add(events);
            return counting.end(until);
        }
    }

    /** Begins to count in the connection's transaction; one at a time, and what was begun before is worth nothing any more. */
    public Counting begin(Connection connection) throws SQLException {
        return new Counting(connection, schema, progress, episodes, clock);
    }

    /** Empties the tables, so that a replay builds them from nothing. */
    public void forget(Connection connection) throws SQLException {
        progress.lock(connection);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("truncate " + schema + "." + table);
            statement.execute("update %s.progress set generation = '%s'"
                    .formatted(schema, UUID.randomUUID().toString().substring(0, 8)));
        }
        progress.move(connection, 0, clock.instant());
    }
}
