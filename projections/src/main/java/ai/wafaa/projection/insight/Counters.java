package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Bins;
import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.projection.table.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the facts of a batch add up to: one row for each bucket and combination, however many facts there were. */
final class Counters {
    private static final int DAY = Math.toIntExact(Duration.ofDays(1).toSeconds());

    private final Map<Key, Count> counts = new HashMap<>();
    private final Map<Day, Changed> days = new HashMap<>();

    private record Key(
            String tenantId,
            String figure,
            int width,
            int slot,
            String channel,
            String language,
            String label,
            @Nullable String agentId) {}

    private record Day(String tenantId, int number) {}

    void add(Fact fact) {
        for (int width : Slots.WIDTHS) add(fact, width);
        var day = new Day(fact.tenantId, Slots.of(fact.at, DAY));
        days.computeIfAbsent(day, Changed::new).position = fact.position;
    }

    private void add(Fact fact, int width) {
        var key = new Key(
                fact.tenantId,
                fact.figure.wireName(),
                width,
                Slots.of(fact.at, width),
                fact.channel,
                fact.language,
                fact.label,
                fact.agentId);
        counts.computeIfAbsent(key, Count::new).add(fact);
    }

    void write(Connection connection, String schema) throws SQLException {
        Count.TABLE.merge(connection, schema, counts.values(), Count.ADDED);
        Changed.TABLE.upsert(connection, schema, days.values());
    }

    /** A row of {@code counter}. */
    private static final class Count {
        static final String ADDED = """
                n = t.n + excluded.n, total = t.total + excluded.total, greatest = greatest(t.greatest, excluded.greatest),
                (bins, counts) = (
                  select array_agg(bin order by bin), array_agg(n order by bin)::int4[]
                  from (select bin, sum(n) as n
                        from (select unnest(t.bins) as bin, unnest(t.counts) as n
                              union all select unnest(excluded.bins), unnest(excluded.counts)) as both_rows
                        group by bin) as summed)""";

        static final Table<Count> TABLE = Table.named(
                        "counter",
                        () -> new Count(new Key("", "", 0, 0, "", "", "", null)),
                        "tenant_id",
                        "figure",
                        "width",
                        "slot",
                        "channel",
                        "language",
                        "label",
                        "agent_id")
                .uuid("tenant_id", r -> r.key.tenantId, (r, v) -> {})
                .text("figure", r -> r.key.figure, (r, v) -> {})
                .count("width", r -> r.key.width, (r, v) -> {})
                .count("slot", r -> r.key.slot, (r, v) -> {})
                .text("channel", r -> r.key.channel, (r, v) -> {})
                .text("language", r -> r.key.language, (r, v) -> {})
                .text("label", r -> r.key.label, (r, v) -> {})
                .uuid("agent_id", r -> r.key.agentId, (r, v) -> {})
                .number("n", r -> r.n, (r, v) -> {})
                .number("total", r -> r.total, (r, v) -> {})
                .number("greatest", r -> r.greatest, (r, v) -> {})
                .counts("bins", r -> r.bins.isEmpty() ? null : r.bins.keySet(), (r, v) -> {})
                .counts("counts", r -> r.bins.isEmpty() ? null : r.bins.values(), (r, v) -> {})
                .build();

        private final Key key;
        private long n;
        private long total;
        private long greatest = Long.MIN_VALUE;
        private final SortedMap<Integer, Integer> bins = new TreeMap<>();

        Count(Key key) {
            this.key = key;
        }

        void add(Fact fact) {
            n++;
            total += fact.value;
            greatest = Math.max(greatest, fact.value);
            if (fact.figure.isDuration()) bins.merge(Bins.of(fact.value), 1, Integer::sum);
        }
    }

    /** A row of {@code changed}. */
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
    }
}
