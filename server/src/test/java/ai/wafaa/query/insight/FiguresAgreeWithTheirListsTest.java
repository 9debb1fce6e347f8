package ai.wafaa.query.insight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.embedded.Database;
import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.projection.insight.InsightModel;
import ai.wafaa.projection.insight.LoggedEvent;
import ai.wafaa.query.insight.FactReads.Listed;
import ai.wafaa.query.insight.FactReads.Place;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** For random filters, ranges and zones, also across changes of the clock: a figure is as great as its list is long, its CSV has as many rows, and its days sum to it. */
class FiguresAgreeWithTheirListsTest {
    private static final List<String> ZONES =
            List.of("Asia/Riyadh", "Asia/Kathmandu", "Europe/London", "America/New_York", "UTC", "Australia/Lord_Howe");
    private static final Instant BEGIN = Instant.parse("2025-10-24T00:00:00Z");

    private static Figures figures;
    private static FactReads facts;
    private static History history;

    /** Half a year, so that both changes of the clock in London and New York lie in it. */
    @BeforeAll
    static void count() throws Exception {
        var tables = new ReadTables();
        history = new History(11, 2, 3).from(BEGIN, Duration.ofMinutes(45));
        var events = history.steps(12_000).take().stream()
                .map(e -> new LoggedEvent(e.position(), e.tenantId(), Instant.EPOCH, e.event()))
                .toList();
        try (Connection connection = tables.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new InsightModel("insight", Clock.systemUTC())
                    .apply(connection, events, events.getLast().position());
            connection.commit();
        }
        var client = DatabaseClient.create(connections(tables.database));
        figures = new Figures(new Cells(client), client);
        facts = new FactReads(client);
    }

    private static ConnectionFactory connections(Database database) {
        return ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build());
    }

    @RepeatedTest(20)
    void tile_list_and_csv_agree_and_parts_sum_to_the_whole() {
        long seed = new Random().nextLong();
        var question = question(new Random(seed));
        String told = "seed %d: %s".formatted(seed, question);

        var tiles = Objects.requireNonNull(figures.summary(question).block()).current();
        assertThat(listLength(question, Figure.MESSAGES, "customer")).as(told).isEqualTo(tiles.messagesIn());
        assertThat(listLength(question, Figure.MESSAGES, "bot", "agent", "system"))
                .as(told)
                .isEqualTo(tiles.messagesOut());
        Map<Figure, Long> counted = Map.of(
                Figure.CONVERSATIONS, tiles.conversations(),
                Figure.HANDOFFS, tiles.handoffs(),
                Figure.CLAIMS, tiles.claims(),
                Figure.RESOLUTIONS, tiles.resolutions(),
                Figure.ASSIGNMENT, tiles.assignment().count(),
                Figure.FIRST_HUMAN_RESPONSE, tiles.firstResponse().count(),
                Figure.RATINGS, tiles.csat().responses());
        counted.forEach((figure, n) -> assertThat(listLength(question, figure))
                .as(figure + ", " + told)
                .isEqualTo(n));
        assertThat(csvRows(question, Figure.HANDOFFS)).as(told).isEqualTo(tiles.handoffs());
        assertThat(csvRows(question, Figure.MESSAGES)).as(told).isEqualTo(tiles.messagesIn() + tiles.messagesOut());

        for (Interval interval : Interval.values()) {
            var messages =
                    Objects.requireNonNull(figures.messages(question, interval).block());
            assertThat(messages.total()).as(told).isEqualTo(tiles.messagesIn() + tiles.messagesOut());
            assertThat(messages.series().stream()
                            .mapToLong(p -> p.inbound() + p.outbound())
                            .sum())
                    .as("%s, %s", interval, told)
                    .isEqualTo(messages.total());
            assertThat(messages.byChannel().values().stream().mapToLong(n -> n).sum())
                    .as(told)
                    .isEqualTo(messages.total());
            assertThat(messages.byLanguage().values().stream().mapToLong(n -> n).sum())
                    .as(told)
                    .isEqualTo(messages.total());
        }
    }

    @RepeatedTest(10)
    void each_day_of_a_series_is_as_great_as_its_own_list() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var question = question(random);
        var series = Objects.requireNonNull(
                        figures.messages(question, Interval.DAY).block())
                .series();
        var part = series.get(random.nextInt(series.size()));
        assertThat(listLength(within(question, part.start(), part.end()), Figure.MESSAGES))
                .as("seed %d: %s of %s", seed, part, question)
                .isEqualTo(part.inbound() + part.outbound());
    }

    @RepeatedTest(10)
    void the_period_before_is_what_asking_for_it_answers() {
        long seed = new Random().nextLong();
        var question = question(new Random(seed));
        var summary = Objects.requireNonNull(figures.summary(question).block());
        var before = Objects.requireNonNull(figures.summary(question.before()).block());
        assertThat(summary.previous()).as("seed %d: %s", seed, question).isEqualTo(before.current());
    }

    @Test
    void days_have_23_and_25_hours_where_clocks_change() {
        var london = ZoneId.of("Europe/London");
        assertThat(hours(LocalDate.of(2025, 10, 26), london)).isEqualTo(25);
        assertThat(hours(LocalDate.of(2026, 3, 29), london)).isEqualTo(23);
        var newYork = ZoneId.of("America/New_York");
        assertThat(hours(LocalDate.of(2025, 11, 2), newYork)).isEqualTo(25);
        assertThat(hours(LocalDate.of(2026, 3, 8), newYork)).isEqualTo(23);
    }

    @Test
    void durations_are_as_exact_as_their_bins() {
        var question = new Question(
                UUID.fromString(history.tenants().getFirst()),
                BEGIN,
                BEGIN.plus(Duration.ofDays(200)),
                ZoneId.of("UTC"),
                null,
                null,
                null);
        var latency = Objects.requireNonNull(
                Objects.requireNonNull(figures.latency(question, Interval.WEEK).block())
                        .kinds()
                        .get("assignment"));
        var values = Objects.requireNonNull(facts.all(new Listed(question, Figure.ASSIGNMENT, List.of()))
                .map(f -> Objects.requireNonNull(f.value()))
                .sort()
                .collectList()
                .block());
        assertThat(latency.count()).isEqualTo(values.size());
        assertThat(latency.max()).isEqualTo(values.getLast());
        double exact = values.get(values.size() / 2);
        assertThat(Objects.requireNonNull(latency.p50()).doubleValue()).isBetween(exact * 0.9, exact * 1.1);
    }

    private static long hours(LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Interval.HOUR.starts(from, to, zone).size();
    }

    private static Question question(Random random) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate day = LocalDate.of(2025, 10, 24).plusDays(random.nextInt(170));
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1 + random.nextInt(40)).atStartOfDay(zone).toInstant();
        if (random.nextInt(3) == 0) {
            from = from.plusNanos(random.nextLong(86_400_000_000L) * 1000);
            to = from.plusNanos((1 + random.nextLong(20 * 86_400_000_000L)) * 1000);
        }
        if (random.nextInt(10) == 0) to = from.plusSeconds(1 + random.nextInt(3000));
        String tenant = history.tenants().get(random.nextInt(2));
        var agents = history.agentsOf(tenant);
        return new Question(
                UUID.fromString(tenant),
                from,
                to,
                zone,
                random.nextInt(3) == 0 ? List.of("webchat", "whatsapp").get(random.nextInt(2)) : null,
                random.nextInt(4) == 0 ? UUID.fromString(agents.get(random.nextInt(agents.size()))) : null,
                random.nextInt(3) == 0 ? List.of("en", "ar").get(random.nextInt(2)) : null);
    }

    private static Question within(Question q, Instant from, Instant to) {
        return new Question(q.tenantId(), from, to, q.zone(), q.channel(), q.agentId(), q.language());
    }

    /** By paging, as the console does; no fact comes twice. */
    private static long listLength(Question question, Figure figure, String... labels) {
        var listed = new Listed(question, figure, List.of(labels));
        Set<Long> seen = new HashSet<>();
        Place after = null;
        while (true) {
            var page = Objects.requireNonNull(
                    facts.page(listed, after, 50).collectList().block());
            page.forEach(fact -> assertThat(seen.add(fact.position())).isTrue());
            if (page.size() < 50) break;
            after = Place.of(page.getLast().cursor());
        }
        assertThat(facts.count(listed).block()).isEqualTo(seen.size());
        assertThat(figures.length(question, figure, List.of(labels)).block()).isEqualTo(seen.size());
        return seen.size();
    }

    private static long csvRows(Question question, Figure figure) {
        var all = Objects.requireNonNull(
                facts.all(new Listed(question, figure, List.of())).collectList().block());
        return FactCsv.lines(all).lines().count();
    }
}
