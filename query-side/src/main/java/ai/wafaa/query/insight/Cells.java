package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.query.Sql;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Adds up counters. Where a range does not begin or end with a bucket, the facts of that piece are counted instead, so every figure is exactly the number of facts
 * in its range.
 */
@Component
class Cells {
    /** By what counts may be told apart. */
    enum By {
        CHANNEL("channel"),
        LABEL("label"),
        LANGUAGE("language"),
        AGENT("agent_id");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /**
     * Facts that agree in what they were told apart by.
     *
     * @param part index of the part of the series, from 0
     * @param channel and the others: empty where not asked for
     * @param bins of durations, in order, and how many facts are in each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Cell(
            int part,
            Figure figure,
            String channel,
            String label,
            String language,
            @Nullable String agentId,
            long n,
            long total,
            long greatest,
            int[] bins,
            long[] counts) {}

    private final DatabaseClient database;

    Cells(DatabaseClient database) {
        this.database = database;
    }

    /** @param starts where the parts of the series begin, the first at the beginning of the range */
    Mono<List<Cell>> read(Question question, Collection<Figure> figures, List<Instant> starts, Set<By> by) {
        var grid = Grid.of(question, starts);
        String columns = Arrays.stream(By.values())
                .map(b -> by.contains(b) ? b.column : "null::" + (b == By.AGENT ? "uuid" : "text") + " as " + b.column)
                .collect(Collectors.joining(", "));
        String dimensions = new TreeSet<>(by).stream().map(b -> ", " + b.column).collect(Collectors.joining());
        var sql = Sql.of("""
                        select part, figure%s, sum(n)::bigint as n, sum(total)::bigint as total, max(greatest) as greatest,
                               array_agg(bin order by bin) filter (where bin > 0) as bins, array_agg(n order by bin) filter (where bin > 0) as counts
                        from (select part, figure, %s, bin, sum(n)::bigint as n, sum(total)::bigint as total, max(greatest) as greatest
                              from (%s%s) as piece group by part, figure%s, bin) as binned
                        group by part, figure%s
                        """.formatted(
                                ", channel, label, language, agent_id",
                                columns,
                                grid.counters(question),
                                grid.facts(question),
                                dimensions,
                                ", channel, label, language, agent_id"))
                .bind("tenant", question.tenantId())
                .bind("figures", figures.stream().map(Figure::wireName).toArray(String[]::new));
        grid.bind(sql);
        if (question.channel() != null) sql.bind("channel", question.channel());
        if (question.agentId() != null) sql.bind("agent", question.agentId());
        if (question.language() != null) sql.bind("language", question.language());
        return sql.query(database, Cells::cell).collectList();
    }

    static String filter(Question question) {
        return (question.channel() == null ? "" : " and channel = :channel")
                + (question.agentId() == null ? "" : " and agent_id = :agent")
                + (question.language() == null ? "" : " and language = :language");
    }

    private static Cell cell(Readable row) {
        Short[] bins = row.get("bins", Short[].class);
        Long[] counts = row.get("counts", Long[].class);
        return new Cell(
                Math.toIntExact(Sql.number(row, "part")),
                Figure.valueOf(Sql.text(row, "figure").toUpperCase(java.util.Locale.ROOT)),
                Sql.text(row, "channel"),
                Sql.text(row, "label"),
                Sql.text(row, "language"),
                Sql.string(row, "agent_id"),
                Sql.number(row, "n"),
                Sql.number(row, "total"),
                Sql.number(row, "greatest"),
                bins == null
                        ? new int[0]
                        : Arrays.stream(bins).mapToInt(Short::intValue).toArray(),
                counts == null
                        ? new long[0]
                        : Arrays.stream(counts).mapToLong(Long::longValue).toArray());
    }

    /**
     * How a range lies on the buckets.
     *
     * @param width of the buckets that all bounds fit, hours where possible: a quarter of the rows
     * @param first the first whole bucket
     * @param last the bucket after the last whole one
     * @param cuts where parts begin, but for the first
     */
    private record Grid(int width, long first, long last, Instant from, Instant to, List<Instant> cuts) {

        static Grid of(Question question, List<Instant> starts) {
            List<Instant> cuts = starts.subList(1, starts.size());
            boolean hours = Slots.begins(question.from(), Slots.HOUR)
                    && Slots.begins(question.to(), Slots.HOUR)
                    && cuts.stream().allMatch(cut -> Slots.begins(cut, Slots.HOUR));
            int width = hours ? Slots.HOUR : Slots.QUARTER;
            long first = Slots.of(question.from().plus(Duration.ofSeconds(width).minusNanos(1)), width);
            long last = Math.max(first, Slots.of(question.to(), width));
            return new Grid(width, first, last, question.from(), question.to(), cuts);
        }

        String counters(Question question) {
            return """
                    select width_bucket(slot::bigint * width, :cuts::bigint[]) as part, figure, channel, label, language, agent_id, bin, n, total, greatest
                    from insight.counter
                    where tenant_id = :tenant and figure = any(:figures) and width = :width and slot >= :first and slot < :last""" + filter(question);
        }

        /** Nothing when the range is whole buckets. */
        String facts(Question question) {
            if (whole()) return "";
            return """
                     union all
                    select width_bucket(extract(epoch from at)::numeric, :cuts::numeric[]), figure, channel, label, language, agent_id,
                           (case when figure = any(:durations) then 1 + floor(8 * ln(value + 1.0) / ln(2.0)) else 0 end)::smallint, 1, value, value
                    from insight.fact
                    where tenant_id = :tenant and figure = any(:figures)
                      and (at >= :from and at < :lead or at >= :trail and at < :to)""" + filter(question);
        }

        private boolean whole() {
            return Slots.begins(from, width) && Slots.begins(to, width);
        }

        void bind(Sql sql) {
            sql.bind("cuts", cuts.stream().map(Instant::getEpochSecond).toArray(Long[]::new))
                    .bind("width", width)
                    .bind("first", Math.toIntExact(first))
                    .bind("last", Math.toIntExact(last));
            if (whole()) return;
            Instant lead = earlier(Instant.ofEpochSecond(first * width), to);
            Instant trail = later(Instant.ofEpochSecond(last * width), lead);
            sql.bind("from", time(from))
                    .bind("lead", time(lead))
                    .bind("trail", time(trail))
                    .bind("to", time(to))
                    .bind(
                            "durations",
                            Arrays.stream(Figure.values())
                                    .filter(Figure::isDuration)
                                    .map(Figure::wireName)
                                    .toArray(String[]::new));
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        private static Instant later(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }

        private static OffsetDateTime time(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }
}
