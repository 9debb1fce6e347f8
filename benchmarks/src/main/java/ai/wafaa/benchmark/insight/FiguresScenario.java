package ai.wafaa.benchmark.insight;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.scenario.Scenario;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Event;
import ai.wafaa.projection.insight.InsightModel;
import ai.wafaa.projection.insight.LoggedEvent;
import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Interval;
import ai.wafaa.query.insight.Question;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

/**
 * Writes months of made-up conversations into a log, counts them from nothing, beside a bare scan of the same log, and asks for every figure at random ranges and
 * zones, nothing of it kept. Options: {@code --messages}, {@code --tenants}, {@code --days}, {@code --asks}, {@code --seed}.
 */
public final class FiguresScenario implements Scenario {
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Instant BEGIN = Instant.parse("2026-08-01T00:00:00Z");
    private static final int BATCH = 5000;
    private static final int WARM_UP = 20;

    @Override
    public Report run(Options options) throws IOException, SQLException {
        int messages = options.number("messages", 300_000);
        int days = options.number("days", 90);
        int asks = options.number("asks", 200);
        var months = new Months(options.seed("seed", 1), options.number("tenants", 5));
        options.rejectUnknown();
        Path folder = Files.createTempDirectory("wafaa-figures");
        var report = new Report("figures");
        try (var postgres = EmbeddedDatabase.start(folder);
                var log = log(postgres.database())) {
            var engine = log.getBean(PostgresEventStorageEngine.class);
            write(log, engine, months, messages, days);
            long head = engine.head();
            report.put("log", "events", head).put("log", "messages", (long) messages);
            double scan = scan(engine, head);
            double count = count(engine, log.getBean(DataSource.class), head);
            report.put("from nothing", "scan_events_per_second", head / scan)
                    .put("from nothing", "counted_events_per_second", head / count)
                    .put("from nothing", "ratio", scan / count);
            vacuum(log.getBean(DataSource.class));
            ask(report, postgres.database(), months, days, asks);
            report.check("everything is counted", true, head + " events");
        }
        return report;
    }

    private static AnnotationConfigApplicationContext log(Database database) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of(
                                "wafaa.database.url", database.jdbcUrl(),
                                "wafaa.database.user", database.user(),
                                "wafaa.database.password", database.password(),
                                "wafaa.database.migrations", "classpath:db/log,classpath:db/read",
                                "wafaa.keys.master-key", MASTER_KEY)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.register(LogConfiguration.class);
        context.refresh();
        return context;
    }

    private static void write(
            AnnotationConfigApplicationContext log,
            PostgresEventStorageEngine engine,
            Months months,
            int messages,
            int days) {
        var transaction = new TransactionTemplate(log.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(tx -> engine.appendEvents(months.beginnings(BEGIN)));
        for (int day = 0; day < days; day++) {
            var events = months.day(BEGIN.plus(day, ChronoUnit.DAYS), messages / days);
            for (int from = 0; from < events.size(); from += BATCH) {
                var part = events.subList(from, Math.min(events.size(), from + BATCH));
                transaction.executeWithoutResult(tx -> engine.appendEvents(part));
            }
        }
    }

    private static double scan(PostgresEventStorageEngine engine, long head) {
        long start = System.nanoTime();
        long position = 0;
        while (position < head) {
            var page = engine.page(position, head, Set.of());
            position = logged(page.getLast()).position();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double count(PostgresEventStorageEngine engine, DataSource dataSource, long head)
            throws SQLException {
        var model = new InsightModel("insight", Clock.systemUTC());
        long start = System.nanoTime();
        long position = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            while (position < head) {
                List<LoggedEvent> batch = new ArrayList<>();
                while (batch.size() < BATCH && position < head) {
                    engine.page(position, head, Set.of()).forEach(event -> batch.add(logged(event)));
                    position = batch.getLast().position();
                }
                model.apply(connection, batch, position);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static LoggedEvent logged(TrackedEventMessage<?> message) {
        long position = ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
        var tenant = (String) Objects.requireNonNull(message.getMetaData().get(Metadata.TENANT_ID));
        return new LoggedEvent(position, tenant, message.getTimestamp(), (Event) message.getPayload());
    }

    /** As PostgreSQL does it by itself after a while. */
    private static void vacuum(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze insight.counter");
            statement.execute("vacuum analyze insight.fact");
        }
    }

    private static void ask(Report report, Database database, Months months, int days, int asks) {
        var figures = Figures.over(
                DatabaseClient.create(ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                        .mutate()
                        .option(ConnectionFactoryOptions.DRIVER, "pool")
                        .option(ConnectionFactoryOptions.PROTOCOL, "postgresql")
                        .option(ConnectionFactoryOptions.USER, database.user())
                        .option(ConnectionFactoryOptions.PASSWORD, database.password())
                        .build())));
        Map<String, Function<Question, Mono<?>>> endpoints = Map.of(
                "summary", figures::summary,
                "messages", q -> figures.messages(q, Interval.DAY),
                "sentiment", q -> figures.sentiment(q, Interval.DAY),
                "csat", q -> figures.csat(q, Interval.DAY),
                "latency", q -> figures.latency(q, Interval.DAY));
        var latencies = new Latencies();
        var random = new Random(2);
        for (int i = 0; i < asks + WARM_UP; i++) {
            if (i == WARM_UP) latencies.reset();
            for (boolean whole : new boolean[] {true, false}) {
                Question question = question(random, months, days, whole);
                endpoints.forEach((name, endpoint) -> {
                    long start = System.nanoTime();
                    endpoint.apply(question).block();
                    latencies.record(name + (whole ? ", " + days + " days" : ", at random"), start, System.nanoTime());
                });
            }
        }
        report.putAll("answers, nothing kept", latencies.summaries());
    }

    /** @param whole all days; else a random range, one in four in a zone whose days begin at a quarter past */
    private static Question question(Random random, Months months, int days, boolean whole) {
        ZoneId zone = ZoneId.of(random.nextInt(4) == 0 ? "Asia/Kathmandu" : "Asia/Riyadh");
        LocalDate first = LocalDate.ofInstant(BEGIN, zone).plusDays(whole ? 0 : random.nextInt(days));
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = whole ? from.plus(Duration.ofDays(days)) : from.plus(Duration.ofDays(1 + random.nextInt(31)));
        String tenant = months.tenants().get(random.nextInt(months.tenants().size()));
        String channel = random.nextInt(4) == 0 ? "whatsapp" : null;
        return new Question(UUID.fromString(tenant), from, to, zone, channel, null, null);
    }
}
