package ai.wafaa.store.processing;

import ai.wafaa.store.log.JdbcBatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes to rows, made together: those of one row keep their order, and each round of changes to different rows takes one JDBC batch for each statement. For one
 * thread.
 */
public final class RowChanges {
    private final List<Map<String, List<@Nullable Object[]>>> rounds = new ArrayList<>();
    private final Map<String, Last> lastOfRow = new HashMap<>();

    private record Last(int round, String sql) {}

    /** Those of the batch of events that is being handled; they are made at its end, in its transaction. */
    public static RowChanges ofBatch(Object key, JdbcTemplate jdbc) {
        return BatchScope.gather(key, RowChanges::new, changes -> changes.make(jdbc));
    }

    /**
     * @param row what tells the changed row from all others, in whatever table
     * @param sql an insert, update or delete
     * @param parameters as JDBC's {@code setObject} takes them
     */
    public void add(String row, String sql, @Nullable Object... parameters) {
        Last last = lastOfRow.get(row);
        int round = last == null ? 0 : last.sql().equals(sql) ? last.round() : last.round() + 1;
        if (round == rounds.size()) {
            rounds.add(new LinkedHashMap<>());
        }
        rounds.get(round).computeIfAbsent(sql, s -> new ArrayList<>()).add(parameters);
        lastOfRow.put(row, new Last(round, sql));
    }

    /** Makes them, in the running transaction if there is one, and forgets them. */
    public void make(JdbcTemplate jdbc) {
        if (rounds.isEmpty()) {
            return;
        }
        for (Map<String, List<@Nullable Object[]>> round : rounds) {
            for (Map.Entry<String, List<@Nullable Object[]>> statement : round.entrySet()) {
                JdbcBatch.execute(jdbc, statement.getKey(), statement.getValue());
            }
        }
        rounds.clear();
        lastOfRow.clear();
    }
}
