package ai.wafaa.projection.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/** Builds the read models from the whole log a second time and puts them in the place of the served ones, while these stay in use. */
public final class Rebuild {
    private final DataSource dataSource;
    private final LogPages log;
    private final Clock clock;

    public Rebuild(DataSource dataSource, LogPages log, Clock clock) {
        this.dataSource = dataSource;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The writer waits from the last catching-up to the exchange; both are at the same position then, so it goes on where it was.
     *
     * @return the position at which the copies were exchanged
     */
    public long replaceServed() throws SQLException {
        try (var shadow = new Shadow(dataSource, log, clock);
                Connection connection = dataSource.getConnection()) {
            shadow.approach();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                long position = shadow.meet(connection);
                statement.execute("alter schema read rename to read_replaced");
                statement.execute("alter schema " + shadow.schema() + " rename to read");
                statement.execute("drop schema read_replaced cascade");
                connection.commit();
                return position;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
