package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.projection.insight.DayRow.Day;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the facts of a transaction add up to: one row for each bucket and combination, however many facts there were. Buckets that begin after all that was counted of
 * their day are not looked for; the others are added to what is there.
 */
final class Counters {
    private static final int FINEST = Slots.WIDTHS.getFirst();

    private final Map<CounterRow.Combination, Map<Integer, CounterRow>> finest = new HashMap<>();
    private final Map<Day, DayRow> days = new HashMap<>();

    void add(Fact fact) {
        var combination = new CounterRow.Combination(
                fact.tenantId, fact.figure, fact.channel, fact.language, fact.label, fact.agentId);
        finest.computeIfAbsent(combination, c -> new HashMap<>())
                .computeIfAbsent(Slots.of(fact.at, FINEST), slot -> new CounterRow(combination, FINEST, slot))
                .add(fact);
        days.computeIfAbsent(Day.of(fact), DayRow::new).add(fact);
    }

    void write(Connection connection, String schema) throws SQLException {
        DayRow.readStored(connection, schema, days);
        Map<Boolean, List<CounterRow>> counts = ofAllWidths().stream().collect(Collectors.partitioningBy(this::isNew));
        List<CounterRow> fresh = new ArrayList<>(counts.getOrDefault(true, List.of()));
        fresh.addAll(StoredCounters.add(connection, schema, counts.getOrDefault(false, List.of())));
        fresh.sort(CounterRow.BY_KEY);
        CounterRow.TABLE.copy(connection, schema, fresh);
        DayRow.TABLE.upsert(connection, schema, days.values());
    }

    private boolean isNew(CounterRow count) {
        return Objects.requireNonNull(days.get(Day.of(count))).isBefore(count);
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
}
