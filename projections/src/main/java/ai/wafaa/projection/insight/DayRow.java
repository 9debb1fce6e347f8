package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.projection.table.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of {@code changed}: a tenant's day of UTC of which something was counted. */
final class DayRow {
    static final int SECONDS = Math.toIntExact(Duration.ofDays(1).toSeconds());

    static final Table<DayRow> TABLE = Table.named("changed", () -> new DayRow(new Day("", 0)), "tenant_id", "day")
            .uuid("tenant_id", r -> r.day.tenantId, (r, v) -> {})
            .count("day", r -> r.day.number, (r, v) -> {})
            .number("position", r -> r.position, (r, v) -> {})
            .instant("latest", r -> r.latest, (r, v) -> {})
            .build();

    record Day(String tenantId, int number) {
        static Day of(Fact fact) {
            return new Day(fact.tenantId, Slots.of(fact.at, SECONDS));
        }

        /** Every bucket lies in one day. */
        static Day of(CounterRow count) {
            return new Day(count.tenantId(), Slots.within(count.slot, count.width, SECONDS));
        }
    }

    private final Day day;
    private long position;
    private Instant latest = Instant.MIN;
    private @Nullable Instant stored;

    DayRow(Day day) {
        this.day = day;
    }

    void add(Fact fact) {
        position = fact.position;
        if (fact.at.isAfter(latest)) latest = fact.at;
    }

    /** Whether a bucket of this day cannot be in the tables, as everything that was counted before happened before it begins. */
    boolean isBefore(CounterRow count) {
        return stored == null || stored.isBefore(Slots.start(count.slot, count.width));
    }

    /** Reads how far into each day the tables go. */
    static void readStored(Connection connection, String schema, Map<Day, DayRow> days) throws SQLException {
        String sql = """
                select tenant_id, day, latest from %s.changed
                where (tenant_id, day) in (select * from unnest(?::uuid[], ?::int4[]))""".formatted(schema);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", each(days.keySet(), Day::tenantId)));
            select.setArray(2, connection.createArrayOf("int4", each(days.keySet(), Day::number)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    DayRow row = days.get(new Day(rows.getString(1), rows.getInt(2)));
                    if (row != null)
                        row.isStored(rows.getObject(3, OffsetDateTime.class).toInstant());
                }
            }
        }
    }

    private void isStored(Instant until) {
        stored = until;
        if (until.isAfter(latest)) latest = until;
    }

    private static Object[] each(Collection<Day> days, Function<Day, Object> what) {
        return days.stream().map(what).toArray();
    }
}
