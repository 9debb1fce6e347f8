package ai.wafaa.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.wafaa.embedded.Database;
import ai.wafaa.store.Node;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdbcBatchTest {

    @Test
    void a_connection_that_breaks_in_the_middle_is_told_as_one() throws SQLException {
        Database database = Node.database();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            List<@Nullable Object[]> rows = List.of(new Object[] {}, new Object[] {});
            Throwable thrown = catchThrowable(() -> JdbcBatch.execute(
                    connection, "delete from pg_class where pg_terminate_backend(pg_backend_pid())", rows));
            assertThat(thrown).isInstanceOf(SQLException.class);
            assertThat(PostgresErrors.isAway(thrown)).isTrue();
        }
    }
}
