package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Cover.Rest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Adds up counters. Where a part does not begin or end with a bucket, the facts of that piece are counted instead, so every figure is exactly the number of facts in its range. */
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
     * @param total sum of the values
     * @param histogram of durations, packed; else empty
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
            byte[] histogram) {}

    /** Histograms are strung together only, and added up here: a tenth of the time. */
    private static final String CELLS = """
            select part, figure, {columns}, sum(n)::bigint as n, sum(total)::bigint as total, max(greatest) as greatest,
                   string_agg(histogram, ''::bytea) as histogram
            from ({pieces}) as piece group by part, figure{dimensions}""";

    private static final byte[] NONE = new byte[0];
    private static final String[] DURATIONS = Arrays.stream(Figure.values())
            .filter(Figure::isDuration)
            .map(Figure::wireName)
            .toArray(String[]::new);

    private final DatabaseClient database;

    Cells(DatabaseClient database) {
        this.database = database;
    }

    /** @param starts where the parts of the series begin, the first at the beginning of the range */
    Mono<List<Cell>> read(Question question, Collection<Figure> figures, List<Instant> starts, Set<By> by) {
        var cover = Cover.of(starts, question.to());
        String columns = Arrays.stream(By.values())
                .map(b -> by.contains(b) ? b.column : "null::" + (b == By.AGENT ? "uuid" : "text") + " as " + b.column)
                .collect(Collectors.joining(", "));
        String dimensions = new TreeSet<>(by).stream().map(b -> ", " + b.column).collect(Collectors.joining());
        List<String> pieces = new ArrayList<>();
        if (!cover.runs().isEmpty()) pieces.add(counters(question, cover));
        if (!cover.rests().isEmpty()) pieces.add(facts(question));
        if (pieces.isEmpty()) return Mono.just(List.of());
        var sql = Sql.of(CELLS.replace("{columns}", columns)
                        .replace("{dimensions}", dimensions)
                        .replace("{pieces}", String.join(" union all ", pieces)))
                .bind("tenant", question.tenantId())
                .bind("figures", figures.stream().map(Figure::wireName).toArray(String[]::new));
        bind(sql, cover, starts);
        if (question.channel() != null) sql.bind("channel", question.channel());
        if (question.agentId() != null) sql.bind("agent", question.agentId());
        if (question.language() != null) sql.bind("language", question.language());
        return sql.query(database, Cells::cell).collectList();
    }

    /**
     * All buckets in one go, in the order in which the pages lie, so that PostgreSQL reads ahead: run by run, each page was waited for. The part is found by where its bucket begins.
     */
    private static String counters(Question question, Cover cover) {
        String buckets = cover.slots().keySet().stream()
                .map(width -> "width = %1$d and slot = any(:slots%1$d::int[])".formatted(width))
                .collect(Collectors.joining(" or "));
        return """
                select width_bucket(slot::bigint * width * 1000000, :starts::bigint[]) - 1 as part,
                       figure, channel, label, language, agent_id, n, total, greatest, histogram
                from insight.counter
                where tenant_id = :tenant and figure = any(:figures) and (%s)%s
                """.formatted(buckets, filter(question));
    }

    private static String facts(Question question) {
        return """
                select rest.part, f.*
                from unnest(:restParts::int[], :froms::timestamptz[], :tos::timestamptz[]) as rest (part, since, until)
                cross join lateral (
                  select figure, channel, label, language, agent_id, 1::bigint as n, value as total, value as greatest,
                         case when figure = any(:durations)
                              then int2send((1 + floor(8 * ln(value::float8 + 1) / ln(2::float8)))::int2) || int4send(1) end as histogram
                  from insight.fact
                  where tenant_id = :tenant and figure = any(:figures) and at >= rest.since and at < rest.until%s
                  offset 0) as f
                """.formatted(filter(question));
    }

    private static String filter(Question question) {
        return (question.channel() == null ? "" : " and channel = :channel")
                + (question.agentId() == null ? "" : " and agent_id = :agent")
                + (question.language() == null ? "" : " and language = :language");
    }

    private static void bind(Sql sql, Cover cover, List<Instant> starts) {
        if (!cover.runs().isEmpty())
            sql.bind(
                    "starts",
                    starts.stream()
                            .map(start -> ChronoUnit.MICROS.between(Instant.EPOCH, start))
                            .toArray(Long[]::new));
        cover.slots().forEach((width, slots) -> sql.bind("slots" + width, slots.toArray(Integer[]::new)));
        if (cover.rests().isEmpty()) return;
        sql.bind("durations", DURATIONS)
                .bind("restParts", each(cover.rests(), Rest::part))
                .bind("froms", times(cover.rests(), Rest::from))
                .bind("tos", times(cover.rests(), Rest::to));
    }

    private static <T> Integer[] each(List<T> all, Function<T, Integer> what) {
        return all.stream().map(what).toArray(Integer[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> all, Function<T, Instant> what) {
        return all.stream().map(t -> what.apply(t).atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    private static Cell cell(Readable row) {
        byte[] histogram = row.get("histogram", byte[].class);
        return new Cell(
                Math.toIntExact(Sql.number(row, "part")),
                Figure.ofWireName(Sql.text(row, "figure")),
                Sql.text(row, "channel"),
                Sql.text(row, "label"),
                Sql.text(row, "language"),
                Sql.string(row, "agent_id"),
                Sql.number(row, "n"),
                Sql.number(row, "total"),
                Sql.number(row, "greatest"),
                histogram == null ? NONE : histogram);
    }
}
