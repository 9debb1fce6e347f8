package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.projection.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the facts of a transaction add up to: one row for each bucket and combination, however many facts there were. Buckets of days of which nothing was counted
 * before are written by {@code COPY}, the others added to what is there.
 */
final class Counters {
    private static final int FINEST = Slots.WIDTHS.getFirst();
    private static final int DAY = Math.toIntExact(Duration.ofDays(1).toSeconds());

    private final Map<CounterRow.Combination, Map<Integer, CounterRow>> finest = new HashMap<>();
    private final Map<Day, Changed> days = new HashMap<>();

    private record Day(String tenantId, int number) {}

    void add(Fact fact) {
        var combination = new CounterRow.Combination(
                fact.tenantId, fact.figure, fact.channel, fact.language, fact.label, fact.agentId);
        finest.computeIfAbsent(combination, c -> new HashMap<>())
                .computeIfAbsent(Slots.of(fact.at, FINEST), slot -> new CounterRow(combination, FINEST, slot))
                .add(fact);
        var day = new Day(fact.tenantId, Slots.of(fact.at, DAY));
        days.computeIfAbsent(day, Changed::new).position = fact.position;
    }

    void write(Connection connection, String schema) throws SQLException {
        Set<Day> stored = Changed.stored(connection, schema, days.keySet());
        Map<Boolean, List<CounterRow>> counts = ofAllWidths().stream()
                .collect(Collectors.partitioningBy(count ->
                        stored.contains(new Day(count.tenantId(), Slots.within(count.slot, count.width, DAY)))));
        List<CounterRow> more = counts.get(true);
        CounterRow.addStoredHistograms(connection, schema, more);
        CounterRow.TABLE.merge(connection, schema, more, CounterRow.ADDED);
        CounterRow.TABLE.copy(connection, schema, counts.get(false));
        Changed.TABLE.upsert(connection, schema, days.values());
    }

    private List<CounterRow> ofAllWidths() {
        List<CounterRow> all = new ArrayList<>();
        finest.forEach((combination, slots) -> {
            Map<Integer, CounterRow> finer = slots;
            for (int width : Slots.WIDTHS) {
                if (width != FINEST) finer = widened(combination, finer.values(), width);
                all.addAll(finer.values());
            }
        });
        all.sort(CounterRow.BY_KEY);
        return all;
    }

    private static Map<Integer, CounterRow> widened(
            CounterRow.Combination combination, Collection<CounterRow> counts, int width) {
        Map<Integer, CounterRow> wide = new HashMap<>();
        for (CounterRow count : counts)
            wide.computeIfAbsent(
                            Slots.within(count.slot, count.width, width),
                            slot -> new CounterRow(combination, width, slot))
                    .add(count);
        return wide;
    }

    /** A row of {@code changed}: there is one for each day that any counter is of. */
    private static final class Changed {
        static final Table<Changed> TABLE = Table.named(
                        "changed", () -> new Changed(new Day("", 0)), "tenant_id", "day")
                .uuid("tenant_id", r -> r.day.tenantId, (r, v) -> {})
                .count("day", r -> r.day.number, (r, v) -> {})
                .number("position", r -> r.position, (r, v) -> {})
                .build();

        private final Day day;
        private long position;

        Changed(Day day) {
            this.day = day;
        }

        /** Those of the days that have a row, in the tables and so in this transaction. */
        static Set<Day> stored(Connection connection, String schema, Collection<Day> days) throws SQLException {
            String sql = """
                    select tenant_id, day from %s.changed
                    where (tenant_id, day) in (select * from unnest(?::uuid[], ?::int4[]))""".formatted(schema);
            Set<Day> found = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", days.stream().map(Day::tenantId).toArray()));
                select.setArray(
                        2,
                        connection.createArrayOf(
                                "int4", days.stream().map(Day::number).toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) found.add(new Day(rows.getString(1), rows.getInt(2)));
                }
            }
            return found;
        }
    }
}
