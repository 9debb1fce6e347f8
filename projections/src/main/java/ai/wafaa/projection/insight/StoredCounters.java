package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Figure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds to counters that are in the table. Only for a transaction that holds the lock of the tables' position: nobody else writes counters then, so a row stays where it
 * was found, and no index has to keep a second one of the same key away. Such an index was as large as the table.
 */
final class StoredCounters {
    private record Bucket(String tenantId, Figure figure, int width, int slot) {
        static Bucket of(CounterRow count) {
            return new Bucket(count.tenantId(), count.key().of().figure(), count.width, count.slot);
        }
    }

    private record Stored(String place, CounterRow count) {}

    private StoredCounters() {}

    /** @return those of which the table has no row */
    static List<CounterRow> add(Connection connection, String schema, List<CounterRow> counts) throws SQLException {
        if (counts.isEmpty()) return counts;
        Map<CounterRow.Key, CounterRow> missing = new HashMap<>();
        for (CounterRow count : counts) missing.put(count.key(), count);
        List<Stored> stored = new ArrayList<>();
        // bucket by bucket through the index, however many there are
        String sql = """
            select c.*
            from unnest(?::uuid[], ?::text[], ?::int4[], ?::int4[]) as bucket (tenant_id, figure, width, slot)
            cross join lateral (
              select ctid, tenant_id, figure, width, slot, channel, language, label, agent_id, n, total, greatest, histogram from %s.counter
              where tenant_id = bucket.tenant_id and figure = bucket.figure and width = bucket.width and slot = bucket.slot
              offset 0) as c""".formatted(schema);
        var buckets = counts.stream().map(Bucket::of).distinct().toList();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", each(buckets, Bucket::tenantId)));
            select.setArray(2, connection.createArrayOf("text", each(buckets, b -> b.figure.wireName())));
            select.setArray(3, connection.createArrayOf("int4", each(buckets, Bucket::width)));
            select.setArray(4, connection.createArrayOf("int4", each(buckets, Bucket::slot)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    CounterRow count = missing.remove(key(rows));
                    if (count == null) continue;
                    count.add(
                            rows.getLong("n"),
                            rows.getLong("total"),
                            rows.getLong("greatest"),
                            rows.getBytes("histogram"));
                    stored.add(new Stored(rows.getString("ctid"), count));
                }
            }
        }
        update(connection, schema, stored);
        return List.copyOf(missing.values());
    }

    private static CounterRow.Key key(ResultSet row) throws SQLException {
        var of = new CounterRow.Combination(
                row.getString("tenant_id"),
                Figure.ofWireName(row.getString("figure")),
                row.getString("channel"),
                row.getString("language"),
                row.getString("label"),
                row.getString("agent_id"));
        return new CounterRow.Key(of, row.getInt("width"), row.getInt("slot"));
    }

    private static void update(Connection connection, String schema, List<Stored> stored) throws SQLException {
        if (stored.isEmpty()) return;
        String sql = """
            update %s.counter as t set n = r.n, total = r.total, greatest = r.greatest, histogram = r.histogram
            from unnest(?::tid[], ?::int8[], ?::int8[], ?::int8[], ?::bytea[]) as r (place, n, total, greatest, histogram)
            where t.ctid = any(?::tid[]) and t.ctid = r.place""".formatted(schema);
        @Nullable Object[] places = each(stored, Stored::place);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("tid", places));
            update.setArray(2, connection.createArrayOf("int8", each(stored, s -> s.count.n)));
            update.setArray(3, connection.createArrayOf("int8", each(stored, s -> s.count.total)));
            update.setArray(4, connection.createArrayOf("int8", each(stored, s -> s.count.greatest)));
            update.setArray(5, connection.createArrayOf("bytea", each(stored, s -> hex(s.count.histogram()))));
            update.setArray(6, connection.createArrayOf("tid", places));
            update.executeUpdate();
        }
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
    }

    private static <T> @Nullable Object[] each(Collection<T> all, Function<T, @Nullable Object> what) {
        return all.stream().map(what).toArray();
    }
}
