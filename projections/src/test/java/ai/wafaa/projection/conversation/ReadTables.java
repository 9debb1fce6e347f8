package ai.wafaa.projection.conversation;

import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A fresh database with the read schema, and plain access to it. */
public final class ReadTables {
    public final Database database = EmbeddedDatabase.shared().newDatabase();
    public final DataSource dataSource = database.dataSource();

    public ReadTables() {
        this(true);
    }

    private ReadTables(boolean migrate) {
        if (migrate)
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/read")
                    .load()
                    .migrate();
    }

    /** Without tables yet: whoever starts a log on this database makes them. */
    public static ReadTables ofWholeLog() {
        return new ReadTables(false);
    }

    public ReadModel model() {
        return new ReadModel("read", Clock.systemUTC());
    }

    /** Applies a batch in a transaction of its own. */
    public long apply(ReadModel model, List<RecordedEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long position = model.apply(connection, events, events.getLast().position());
            connection.commit();
            return position;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Map<String, Object>> rows(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) row.put(result.getMetaData().getColumnName(i), result.getObject(i));
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public Object value(String sql) {
        return rows(sql).getFirst().values().iterator().next();
    }

    public int execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Everything that a replay builds again, as text; times of writing left out. */
    public Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (String table : ReadModel.TABLES) {
            if (table.equals("progress") || table.equals("feed_state")) continue;
            contents.put(
                    table,
                    rows("select t::text as row from read." + table + " t order by 1").stream()
                            .map(row -> String.valueOf(row.get("row")))
                            .toList());
        }
        return contents;
    }
}
