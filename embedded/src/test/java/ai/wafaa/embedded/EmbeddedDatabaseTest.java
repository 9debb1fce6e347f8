package ai.wafaa.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void acknowledged_rows_survive_a_stop_and_a_kill_of_all_processes() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database.database(), "create table kept(n int)");
            execute(database.database(), "insert into kept values (1)");
            database.stop();
            database.startAgain();
            execute(database.database(), "insert into kept values (2)");
            database.stopHard();
            database.startAgain();
            assertThat(value(database.database(), "select sum(n) from kept")).isEqualTo("3");
        }
    }

    @Test
    void durability_is_on() throws SQLException {
        Database database = EmbeddedDatabase.shared().newDatabase();
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            assertThat(value(database, "show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    void it_keeps_pages_in_memory_as_the_machine_allows() throws SQLException {
        long bytes = Long.parseLong(value(
                EmbeddedDatabase.shared().newDatabase(),
                "select setting::bigint * 8192 from pg_settings where name = 'shared_buffers'"));
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        assertThat(bytes).isBetween(256L << 20, Math.max(256L << 20, memory / 8));
    }

    static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(Database database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
