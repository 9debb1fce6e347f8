package ai.wafaa.projection.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How far the rows of a schema are: a row of its table {@code progress}, locked, read and moved in the transaction that writes the rows. So each event counts
 * once, however often it comes.
 */
public final class Progress {
    private final String schema;
    private final String projection;

    public Progress(String schema, String projection) {
        this.schema = schema;
        this.projection = projection;
    }

    /**
     * Holds off every other writer of this schema until the transaction ends. Its commit need not wait for the disk: what a crash takes away is rows and
     * position together, and both are built again from the log, which is durable.
     */
    public long lock(Connection connection) throws SQLException {
        String sql = """
                select position, set_config('synchronous_commit', 'off', true) from %s.progress where projection = ? for update""".formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("the schema " + schema + " has no progress row");
                return row.getLong(1);
            }
        }
    }

    public void move(Connection connection, long position, Instant at) throws SQLException {
        String sql = "update %s.progress set position = ?, moved_at = ? where projection = ?".formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(3, projection);
            statement.executeUpdate();
        }
    }
}
