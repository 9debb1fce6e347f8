package ai.wafaa.projection.rebuild;

import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.conversation.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A second copy of the read models in a schema of its own, built from the log. Nothing but its rows comes of a replay. */
final class Shadow implements AutoCloseable {
    private static final int CLOSE_ENOUGH = 2000;

    private final DataSource dataSource;
    private final LogPages log;
    private final String schema;
    private final ReadModel model;
    private long position;

    Shadow(DataSource dataSource, LogPages log, Clock clock) throws SQLException {
        this.dataSource = dataSource;
        this.log = log;
        this.schema = "read_shadow_" + UUID.randomUUID().toString().substring(0, 8);
        this.model = new ReadModel(schema, clock);
        createTables();
    }

    String schema() {
        return schema;
    }

    private void createTables() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            for (String table : ReadModel.TABLES)
                statement.execute("create table %s.%s (like read.%s including all)".formatted(schema, table, table));
            statement.execute(
                    "insert into %s.progress select projection, 0, now() from read.progress".formatted(schema));
            statement.execute("insert into %s.feed_state select feed_id, 0 from read.feed_state".formatted(schema));
        }
    }

    /** Replays until only few events are missing of what is served; more may come meanwhile. */
    void approach() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (long served = served(connection, "");
                    served - position > CLOSE_ENOUGH;
                    served = served(connection, "")) replayTo(served);
        }
    }

    /** Replays until it stands exactly where the served copy stands, and keeps that one from moving until the connection's transaction ends. */
    long meet(Connection holding) throws SQLException {
        long served = served(holding, " for update");
        replayTo(served);
        return served;
    }

    private void replayTo(long end) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            while (position < end) {
                List<RecordedEvent> page = log.page(position, end);
                long until = page.isEmpty() ? end : page.getLast().position();
                position = model.apply(connection, page, until);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    private static long served(Connection connection, String lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select position from read.progress where projection = '" + ReadModel.NAME + "'" + lock)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Drops the copy, unless it has become the served one. */
    @Override
    public void close() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
    }
}
