package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.kernel.insight.Histogram;
import ai.wafaa.projection.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of {@code counter}: how many facts of a bucket of time agree in everything that can be asked for. */
final class CounterRow {
    /** Bucket by bucket, as most questions are about several figures of the same time. */
    static final Comparator<CounterRow> BY_KEY = (a, b) -> {
        int order = a.of.tenantId.compareTo(b.of.tenantId);
        if (order == 0) order = Integer.compare(a.width, b.width);
        if (order == 0) order = Integer.compare(a.slot, b.slot);
        return order != 0 ? order : a.of.figure.compareTo(b.of.figure);
    };

    static final String ADDED = """
            n = t.n + excluded.n, total = t.total + excluded.total, greatest = greatest(t.greatest, excluded.greatest),
            histogram = excluded.histogram""";

    static final Table<CounterRow> TABLE = Table.named(
                    "counter",
                    () -> new CounterRow(new Combination("", Figure.MESSAGES, "", "", "", null), 0, 0),
                    "tenant_id",
                    "figure",
                    "width",
                    "slot",
                    "channel",
                    "language",
                    "label",
                    "agent_id")
            .uuid("tenant_id", r -> r.of.tenantId, (r, v) -> {})
            .text("figure", r -> r.of.figure.wireName(), (r, v) -> {})
            .count("width", r -> r.width, (r, v) -> {})
            .count("slot", r -> r.slot, (r, v) -> {})
            .text("channel", r -> r.of.channel, (r, v) -> {})
            .text("language", r -> r.of.language, (r, v) -> {})
            .text("label", r -> r.of.label, (r, v) -> {})
            .uuid("agent_id", r -> r.of.agentId, (r, v) -> {})
            .number("n", r -> r.n, (r, v) -> {})
            .number("total", r -> r.total, (r, v) -> {})
            .number("greatest", r -> r.greatest, (r, v) -> {})
            .bytes("histogram", r -> r.histogram.isEmpty() ? null : r.histogram.packed(), (r, v) -> {})
            .build();

    private final Combination of;
    final int width;
    final int slot;
    private long n;
    private long total;
    private long greatest = Long.MIN_VALUE;
    private final Histogram histogram = new Histogram();

    CounterRow(Combination of, int width, int slot) {
        this.of = of;
        this.width = width;
        this.slot = slot;
    }

    void add(Fact fact) {
        n++;
        total += fact.value;
        greatest = Math.max(greatest, fact.value);
        if (fact.figure.isDuration()) histogram.add(fact.value);
    }

    String tenantId() {
        return of.tenantId;
    }

    Bucket bucket() {
        return new Bucket(of.tenantId, of.figure, width, slot);
    }

    void add(CounterRow other) {
        n += other.n;
        total += other.total;
        greatest = Math.max(greatest, other.greatest);
        histogram.add(other.histogram);
    }

    /** What can be asked for, time aside. */
    record Combination(
            String tenantId,
            Figure figure,
            String channel,
            String language,
            String label,
            @Nullable String agentId) {}

    record Bucket(String tenantId, Figure figure, int width, int slot) {}

    /** Histograms are written as they are to be; whatever else is added up by the database. */
    static void addStoredHistograms(Connection connection, String schema, Collection<CounterRow> counts)
            throws SQLException {
        Map<Bucket, Map<Combination, CounterRow>> wanted = new HashMap<>();
        for (CounterRow count : counts)
            if (!count.histogram.isEmpty())
                wanted.computeIfAbsent(count.bucket(), b -> new HashMap<>()).put(count.of, count);
        if (wanted.isEmpty()) return;
        String sql = """
                select tenant_id, figure, width, slot, channel, language, label, agent_id, histogram
                from unnest(?::uuid[], ?::text[], ?::int4[], ?::int4[]) as wanted (tenant_id, figure, width, slot)
                join %s.counter using (tenant_id, figure, width, slot)""".formatted(schema);
        List<Bucket> buckets = List.copyOf(wanted.keySet());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", each(buckets, Bucket::tenantId)));
            select.setArray(2, connection.createArrayOf("text", each(buckets, b -> b.figure.wireName())));
            select.setArray(3, connection.createArrayOf("int4", each(buckets, Bucket::width)));
            select.setArray(4, connection.createArrayOf("int4", each(buckets, Bucket::slot)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Figure figure = Figure.ofWireName(rows.getString(2));
                    var bucket = new Bucket(rows.getString(1), figure, rows.getInt(3), rows.getInt(4));
                    var of = new Combination(
                            rows.getString(1),
                            figure,
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getString(8));
                    CounterRow count = wanted.getOrDefault(bucket, Map.of()).get(of);
                    if (count != null) count.histogram.add(rows.getBytes(9));
                }
            }
        }
    }

    private static Object[] each(List<Bucket> buckets, Function<Bucket, Object> what) {
        return buckets.stream().map(what).toArray();
    }
}
