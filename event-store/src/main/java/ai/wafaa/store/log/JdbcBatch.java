package ai.wafaa.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many rows of one statement in one go. */
public final class JdbcBatch {
    private JdbcBatch() {}

    /** Executes the statement once per row of parameters, in the running transaction if there is one; nothing for no rows. */
    public static void execute(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            execute(connection, sql, rows);
            return null;
        });
    }

    /** Executes the statement once per row of parameters; nothing for no rows. */
    public static void execute(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (AssertionError e) {
            // pgjdbc takes it for impossible that a connection breaks in the middle of a batch; an Error, nobody up the
            // stack would take for a lost connection
            if (!connection.isValid(1)) {
                throw new SQLException("The connection broke in the middle of a batch", "08006", e);
            }
            throw e;
        }
    }
}
