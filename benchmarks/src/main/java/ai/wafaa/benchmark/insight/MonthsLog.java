package ai.wafaa.benchmark.insight;

import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Event;
import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.conversation.RecordedEvent;
import ai.wafaa.projection.insight.InsightModel;
import ai.wafaa.projection.insight.InsightProjector;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.processing.ProcessorGroups;
import ai.wafaa.store.processing.WafaaProcessors;
import ai.wafaa.store.serial.EventSerializer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of months of conversations in a database of its own, and what is built from it. Every time is told in seconds. */
final class MonthsLog implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2026-08-01T00:00:00Z");
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final int WRITTEN_AT_ONCE = 5000;
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final int PROJECTED_AT_ONCE = 1000;
    /** Tables of which each has one row that stays. */
    private static final Set<String> KEPT = Set.of("progress", "feed_state");

    private final EmbeddedDatabase postgres;
    private final AnnotationConfigApplicationContext context;
    private final PostgresEventStorageEngine engine;

    /** @param folder of the database; what is in it already stays */
    MonthsLog(Path folder) {
        postgres = EmbeddedDatabase.start(folder);
        context = new AnnotationConfigApplicationContext();
        Database database = postgres.database();
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
        engine = context.getBean(PostgresEventStorageEngine.class);
    }

    Database database() {
        return postgres.database();
    }

    long head() {
        return engine.head();
    }

    double write(Months months, int messages, int days) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        long start = System.nanoTime();
        transaction.executeWithoutResult(tx -> engine.appendEvents(months.beginnings(BEGIN)));
        for (int day = 0; day < days; day++) {
            var events = months.day(BEGIN.plus(day, ChronoUnit.DAYS), messages / days);
            for (int from = 0; from < events.size(); from += WRITTEN_AT_ONCE) {
                var part = events.subList(from, Math.min(events.size(), from + WRITTEN_AT_ONCE));
                transaction.executeWithoutResult(tx -> engine.appendEvents(part));
            }
        }
        return seconds(start);
    }

    /** Reads and opens every event, and does nothing with it. */
    double scan() {
        long head = head();
        long start = System.nanoTime();
        long position = 0;
        while (position < head) {
            var page = engine.page(position, head, Set.of());
            position = position(page.getLast());
        }
        return seconds(start);
    }

    /** Counts everything from nothing, as the server does it after its group was reset. */
    double count() throws SQLException {
        var dataSource = context.getBean(DataSource.class);
        execute("delete from log.token", "update insight.progress set position = 0");
        for (String table : InsightModel.TABLES) execute("truncate insight." + table);
        var groups = new ProcessorGroups(
                List.of(InsightProjector.definition(dataSource, engine, Clock.systemUTC())),
                context.getBean(LogSource.class),
                dataSource,
                context.getBean(TransactionManager.class),
                context.getBean(ParameterResolverFactory.class),
                context.getBean(EventSerializer.class),
                new WafaaProcessors(true, CLAIM),
                new SimpleMeterRegistry());
        long start = System.nanoTime();
        groups.start();
        while (groups.lag(InsightModel.NAME) > 0) LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        double seconds = seconds(start);
        groups.stop();
        return seconds;
    }

    /** Builds conversations, queue and agents from nothing. */
    double project() throws SQLException {
        var model = new ReadModel("read", Clock.systemUTC());
        inTransaction(connection -> {
            for (String table : ReadModel.TABLES) if (!KEPT.contains(table)) run(connection, "truncate read." + table);
            run(connection, "update read.progress set position = 0");
        });
        return build(
                PROJECTED_AT_ONCE,
                MonthsLog::recorded,
                (connection, batch, until) -> model.apply(connection, batch, until));
    }

    @FunctionalInterface
    private interface Apply<E> {
        void to(Connection connection, List<E> events, long until) throws SQLException;
    }

    private <E> double build(int atOnce, Function<TrackedEventMessage<?>, E> read, Apply<E> apply) throws SQLException {
        long head = head();
        long start = System.nanoTime();
        long position = 0;
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            while (position < head) {
                List<E> batch = new ArrayList<>();
                while (batch.size() < atOnce && position < head) {
                    var page = engine.page(position, head, Set.of());
                    page.forEach(event -> batch.add(read.apply(event)));
                    position = position(page.getLast());
                }
                apply.to(connection, batch, position);
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
        return seconds(start);
    }

    @FunctionalInterface
    interface Work {
        void in(Connection connection) throws SQLException;
    }

    void inTransaction(Work work) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** However long that takes: with millions of messages it is minutes. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = context.getBean(DataSource.class).getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            for (String sql : statements) run(connection, sql);
        }
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        long sequence = ((DomainEventMessage<?>) message).getSequenceNumber();
        return new RecordedEvent(position(message), tenant(message), sequence, (Event) message.getPayload());
    }

    private static String tenant(TrackedEventMessage<?> message) {
        return (String) Objects.requireNonNull(message.getMetaData().get(Metadata.TENANT_ID));
    }

    private static long position(TrackedEventMessage<?> message) {
        return ((GlobalSequenceTrackingToken) message.trackingToken()).getGlobalIndex();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
