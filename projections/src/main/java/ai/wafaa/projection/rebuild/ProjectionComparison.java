package ai.wafaa.projection.rebuild;

import ai.wafaa.projection.conversation.ReadModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Builds the read models from the whole log a second time and compares them, row by row, with what is served, both at the same position. The served ones stay in
 * use; their writer is held up only while the copy catches up with the last events.
 */
public final class ProjectionComparison {
    private static final int EXAMPLES = 5;
    private static final int LONGEST_QUERY_MILLIS = 1_800_000;

    /** Tables with a key of their own; the rest has {@code <table>_id}. */
    private static final Map<String, String> KEYS = Map.of(
            "activity", "conversation_id",
            "customer_search", "conversation_id",
            "conversation_assignment", "conversation_id, opened_position",
            "tenant_figure", "tenant_id",
            "feed", "position");

    private final DataSource dataSource;
    private final LogPages log;
    private final Clock clock;

    public ProjectionComparison(DataSource dataSource, LogPages log, Clock clock) {
        this.dataSource = dataSource;
        this.log = log;
        this.clock = clock;
    }

    /** Takes about as long as a replay; needs room for a second copy. */
    public Comparison compare() throws SQLException {
        try (var shadow = new Shadow(dataSource, log, clock);
                Connection reading = dataSource.getConnection()) {
            shadow.approach();
            reading.setNetworkTimeout(Runnable::run, LONGEST_QUERY_MILLIS);
            reading.setAutoCommit(false);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return compare(reading, shadow.schema(), snapshotOfBoth(shadow, reading));
            } finally {
                reading.rollback();
                reading.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                reading.setAutoCommit(true);
            }
        }
    }

    /** While the served copy is held where the other one is, the reading transaction takes its picture of both. */
    private long snapshotOfBoth(Shadow shadow, Connection reading) throws SQLException {
        try (Connection holding = dataSource.getConnection()) {
            holding.setAutoCommit(false);
            try {
                long position = shadow.meet(holding);
                try (Statement statement = reading.createStatement()) {
                    statement.execute("select 1 from read.progress");
                }
                return position;
            } finally {
                holding.rollback();
                holding.setAutoCommit(true);
            }
        }
    }

    private static Comparison compare(Connection reading, String schema, long position) throws SQLException {
        List<Comparison.Table> tables = new ArrayList<>();
        for (String table : ReadModel.TABLES) {
            if (!table.equals("progress") && !table.equals("feed_state")) tables.add(compare(reading, schema, table));
        }
        return new Comparison(position, tables);
    }

    private static Comparison.Table compare(Connection reading, String schema, String table) throws SQLException {
        String key = KEYS.getOrDefault(table, table + "_id");
        // The served feed has forgotten what is old.
        String onlyKept = table.equals("feed") ? "where position > (select floor from read.feed_state)" : "";
        String sql = """
                select count(*), count(*) filter (where differs),
                       (array_agg(served::text order by key_text) filter (where differs))[:%d],
                       (array_agg(rebuilt::text order by key_text) filter (where differs))[:%d]
                from (select s as served, r as rebuilt, row(%s)::text as key_text,
                             s::text is distinct from r::text as differs
                      from (select * from read.%s %s) s full join (select * from %s.%s %s) r using (%s)) as rows
                """.formatted(EXAMPLES, EXAMPLES, key, table, onlyKept, schema, table, onlyKept, key);
        try (Statement statement = reading.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Comparison.Table(table, row.getLong(1), row.getLong(2), examples(row));
        }
    }

    private static List<Comparison.Difference> examples(ResultSet row) throws SQLException {
        if (row.getArray(3) == null) return List.of();
        var served = (String[]) row.getArray(3).getArray();
        var rebuilt = (String[]) row.getArray(4).getArray();
        List<Comparison.Difference> examples = new ArrayList<>();
        for (int i = 0; i < served.length; i++) examples.add(new Comparison.Difference(served[i], rebuilt[i]));
        return examples;
    }
}
