package ai.wafaa.query.insight;

import static ai.wafaa.kernel.insight.Figure.*;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Cells.By;
import ai.wafaa.query.insight.Cells.Cell;
import ai.wafaa.query.insight.Views.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers questions about figures from the counters. */
@Component
public class Figures {
    private static final EnumSet<Figure> OF_TILES = EnumSet.of(
            MESSAGES,
            CONVERSATIONS,
            HANDOFFS,
            CLAIMS,
            RESOLUTIONS,
            ASSIGNMENT,
            ASSIGNMENT_IN_HOURS,
            FIRST_HUMAN_RESPONSE,
            FIRST_HUMAN_RESPONSE_IN_HOURS,
            RATINGS);
    private static final EnumSet<Figure> DURATIONS = EnumSet.range(BOT_RESPONSE, FIRST_HUMAN_RESPONSE_IN_HOURS);

    private final Cells cells;
    private final DatabaseClient database;

    Figures(Cells cells, DatabaseClient database) {
        this.cells = cells;
        this.database = database;
    }

    /** Outside an application, e.g. for a measurement. */
    public static Figures over(DatabaseClient database) {
        return new Figures(new Cells(database), database);
    }

    public Mono<Summary> summary(Question question) {
        Question before = question.before();
        return Mono.zip(
                tileCells(question),
                tileCells(before),
                (now, then) -> new Summary(
                        range(question),
                        tiles(now),
                        tiles(then),
                        range(before),
                        by(of(now, HANDOFFS), Cell::label),
                        by(of(now, RESOLUTIONS), Cell::label)));
    }

    private Mono<List<Cell>> tileCells(Question question) {
        return cells.read(question, OF_TILES, List.of(question.from()), EnumSet.of(By.LABEL));
    }

    /**
     * How long a figure's list is.
     *
     * @param labels only facts with one of these; all when empty
     */
    public Mono<Long> length(Question question, Figure figure, List<String> labels) {
        return cells.read(question, EnumSet.of(figure), List.of(question.from()), EnumSet.of(By.LABEL))
                .map(all -> sum(only(all, c -> labels.isEmpty() || labels.contains(c.label()))));
    }

    private static Tiles tiles(List<Cell> all) {
        long conversations = sum(of(all, CONVERSATIONS));
        long handoffs = sum(of(all, HANDOFFS));
        long resolutions = sum(of(all, RESOLUTIONS));
        long byBot = sum(only(of(all, RESOLUTIONS), c -> c.label().equals("bot")));
        var ratings = of(all, RATINGS);
        return new Tiles(
                inbound(of(all, MESSAGES)),
                outbound(of(all, MESSAGES)),
                conversations,
                handoffs,
                rate(handoffs, conversations),
                sum(of(all, CLAIMS)),
                resolutions,
                byBot,
                rate(byBot, resolutions),
                durations(of(all, ASSIGNMENT)),
                durations(of(all, FIRST_HUMAN_RESPONSE)),
                durations(of(all, ASSIGNMENT_IN_HOURS)),
                durations(of(all, FIRST_HUMAN_RESPONSE_IN_HOURS)),
                new Csat(sum(ratings), average(ratings)));
    }

    public Mono<Messages> messages(Question question, Interval interval) {
        List<Instant> starts = interval.starts(question.from(), question.to(), question.zone());
        var series = cells.read(question, EnumSet.of(MESSAGES), starts, EnumSet.of(By.CHANNEL, By.LABEL));
        var whole =
                cells.read(question, EnumSet.of(MESSAGES), List.of(question.from()), EnumSet.of(By.LANGUAGE, By.AGENT));
        return Mono.zip(series, whole, names(question.tenantId()))
                .map(parts -> new Messages(
                        range(question),
                        interval.name().toLowerCase(java.util.Locale.ROOT),
                        sum(parts.getT1()),
                        by(parts.getT1(), Cell::label),
                        by(parts.getT1(), Cell::channel),
                        by(parts.getT2(), Cell::language),
                        byAgent(parts.getT2(), parts.getT3()),
                        series(question, starts, parts.getT1(), Figures::messagePart)));
    }

    private static MessagePart messagePart(Instant start, Instant end, List<Cell> part) {
        Map<String, Directions> channels = new TreeMap<>();
        for (String channel : by(part, Cell::channel).keySet()) {
            var its = only(part, c -> c.channel().equals(channel));
            channels.put(channel, new Directions(inbound(its), outbound(its)));
        }
        return new MessagePart(start, end, inbound(part), outbound(part), by(part, Cell::label), channels);
    }

    public Mono<Sentiment> sentiment(Question question, Interval interval) {
        List<Instant> starts = interval.starts(question.from(), question.to(), question.zone());
        return cells.read(question, EnumSet.of(SENTIMENT), starts, EnumSet.of(By.LABEL))
                .map(all -> new Sentiment(
                        range(question),
                        sum(all),
                        moods(all),
                        series(
                                question,
                                starts,
                                all,
                                (start, end, part) -> new SentimentPart(start, end, sum(part), moods(part)))));
    }

    private static Map<String, Long> moods(List<Cell> cells) {
        var moods = by(cells, Cell::label);
        for (String mood : List.of("positive", "neutral", "negative", "very_negative")) moods.putIfAbsent(mood, 0L);
        return moods;
    }

    public Mono<Ratings> csat(Question question, Interval interval) {
        List<Instant> starts = interval.starts(question.from(), question.to(), question.zone());
        var read = cells.read(question, EnumSet.of(RATINGS, RATING_REQUESTS), starts, EnumSet.of(By.LABEL, By.AGENT));
        return Mono.zip(read, names(question.tenantId())).map(both -> {
            var ratings = of(both.getT1(), RATINGS);
            long requests = sum(of(both.getT1(), RATING_REQUESTS));
            var distribution = by(ratings, Cell::label);
            for (int score = 1; score <= 5; score++) distribution.putIfAbsent(Integer.toString(score), 0L);
            return new Ratings(
                    range(question),
                    sum(ratings),
                    average(ratings),
                    distribution,
                    requests,
                    rate(sum(ratings), requests),
                    ratingsByAgent(ratings, both.getT2()),
                    series(
                            question,
                            starts,
                            ratings,
                            (start, end, part) -> new RatingPart(start, end, sum(part), average(part))));
        });
    }

    public Mono<Latency> latency(Question question, Interval interval) {
        List<Instant> starts = interval.starts(question.from(), question.to(), question.zone());
        return cells.read(question, DURATIONS, starts, EnumSet.noneOf(By.class))
                .map(all -> new Latency(
                        range(question),
                        kinds(all),
                        series(question, starts, all, (start, end, part) -> new LatencyPart(start, end, kinds(part)))));
    }

    private static Map<String, Durations.View> kinds(List<Cell> cells) {
        Map<String, Durations.View> kinds = new TreeMap<>();
        for (Figure figure : DURATIONS) kinds.put(figure.wireName(), durations(of(cells, figure)));
        return kinds;
    }

    @FunctionalInterface
    private interface Part<T> {
        T of(Instant start, Instant end, List<Cell> cells);
    }

    private static <T> List<T> series(Question question, List<Instant> starts, List<Cell> cells, Part<T> part) {
        List<List<Cell>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) parts.add(new ArrayList<>());
        for (Cell cell : cells) parts.get(cell.part()).add(cell);
        List<T> series = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant end = i + 1 < starts.size() ? starts.get(i + 1) : question.to();
            series.add(part.of(starts.get(i), end, parts.get(i)));
        }
        return series;
    }

    private static List<AgentCount> byAgent(List<Cell> cells, Map<String, String> names) {
        List<AgentCount> counts = new ArrayList<>();
        by(only(cells, c -> c.agentId() != null), c -> String.valueOf(c.agentId()))
                .forEach((id, n) -> counts.add(new AgentCount(id, names.getOrDefault(id, id), n)));
        counts.sort(java.util.Comparator.comparingLong(AgentCount::count).reversed());
        return counts;
    }

    private static List<AgentRating> ratingsByAgent(List<Cell> ratings, Map<String, String> names) {
        List<AgentRating> rated = new ArrayList<>();
        for (String key : by(ratings, c -> String.valueOf(c.agentId())).keySet()) {
            var its = only(ratings, c -> String.valueOf(c.agentId()).equals(key));
            @Nullable String agentId = its.getFirst().agentId();
            Double average = average(its);
            rated.add(new AgentRating(
                    agentId,
                    agentId == null ? null : names.getOrDefault(agentId, agentId),
                    sum(its),
                    average == null ? 0 : average));
        }
        rated.sort(java.util.Comparator.comparingLong(AgentRating::responses).reversed());
        return rated;
    }

    /** Names of the tenant's agents by id. */
    public Mono<Map<String, String>> names(UUID tenantId) {
        return Sql.of("select agent_id, full_name from read.agent")
                .bind("tenant", tenantId)
                .and("tenant_id = :tenant")
                .query(database, row -> Map.entry(Sql.text(row, "agent_id"), Sql.text(row, "full_name")))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Range range(Question question) {
        return new Range(question.from(), question.to(), question.zone().getId());
    }

    private static List<Cell> of(List<Cell> cells, Figure figure) {
        return only(cells, c -> c.figure() == figure);
    }

    private static List<Cell> only(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).toList();
    }

    private static long sum(List<Cell> cells) {
        return cells.stream().mapToLong(Cell::n).sum();
    }

    private static long inbound(List<Cell> messages) {
        return sum(only(messages, c -> c.label().equals("customer")));
    }

    private static long outbound(List<Cell> messages) {
        return sum(messages) - inbound(messages);
    }

    private static @Nullable Double average(List<Cell> cells) {
        long n = sum(cells);
        return n == 0 ? null : (double) cells.stream().mapToLong(Cell::total).sum() / n;
    }

    private static @Nullable Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static Durations.View durations(List<Cell> cells) {
        var durations = new Durations();
        cells.forEach(durations::add);
        return durations.view();
    }

    private static Map<String, Long> by(List<Cell> cells, Function<Cell, String> what) {
        Map<String, Long> sums = new TreeMap<>();
        for (Cell cell : cells) sums.merge(what.apply(cell), cell.n(), Long::sum);
        return sums;
    }
}
