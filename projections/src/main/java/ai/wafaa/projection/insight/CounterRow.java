package ai.wafaa.projection.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.kernel.insight.Histogram;
import ai.wafaa.projection.table.Table;
import java.util.Comparator;
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
            .bytes("histogram", CounterRow::histogram, (r, v) -> {})
            .build();

    private final Combination of;
    final int width;
    final int slot;
    long n;
    long total;
    long greatest = Long.MIN_VALUE;
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

    /** Packed; null where there is none. */
    byte @Nullable [] histogram() {
        return histogram.isEmpty() ? null : histogram.packed();
    }

    String tenantId() {
        return of.tenantId;
    }

    Key key() {
        return new Key(of, width, slot);
    }

    /** Adds what the table has of it. */
    void add(long n, long total, long greatest, byte @Nullable [] histogram) {
        this.n += n;
        this.total += total;
        this.greatest = Math.max(this.greatest, greatest);
        if (histogram != null) this.histogram.add(histogram);
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

    record Key(Combination of, int width, int slot) {}
}
