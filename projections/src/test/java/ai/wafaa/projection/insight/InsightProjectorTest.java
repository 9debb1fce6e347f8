package ai.wafaa.projection.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.projection.conversation.RecordedEvent;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.Backlog.Portion;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The group that counts, far behind a log that was there before it. */
class InsightProjectorTest {
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Portion SMALL = new Portion(300, 1000, Duration.ofSeconds(1));

    private final long seed = new Random().nextLong();
    private final ReadTables tables = ReadTables.ofWholeLog();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
    private final List<RecordedEvent> events =
            new History(seed, 2, 2).steps(4000).take();

    @AfterEach
    void stop() {
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void far_behind_it_counts_each_event_once_though_transactions_fail_and_it_is_replayed() throws Exception {
        append(node());
        var node = node(new Failing());
        var processors = node.getBean(Processors.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> processors.lag(InsightModel.NAME) == 0);
        assertThat(node.getBean(ProcessorDefinition.class).ahead().getAsLong())
                .as("it has read on by itself")
                .isBetween(1000L, (long) events.size());
        assertCounted();
        processors.replay(InsightModel.NAME).join();
        await().atMost(Duration.ofSeconds(30)).until(() -> processors.lag(InsightModel.NAME) == 0);
        assertCounted();
    }

    @Test
    void a_node_that_takes_over_goes_on_where_the_tables_are() throws Exception {
        append(node());
        var first = node(new Failing());
        var second = node(new Failing());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> (long) tables.value("select position from insight.progress") > 0);
        first.close();
        var processors = second.getBean(Processors.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> processors.lag(InsightModel.NAME) == 0);
        assertCounted();
    }

    /** Fails after everything of the first and the third transaction is written. */
    static final class Failing {
        final AtomicInteger batches = new AtomicInteger();

        @EventHandler
        void on(Event event) {
            BatchScope.gather(this, Object::new, ignored -> {
                int batch = batches.incrementAndGet();
                if (batch == 1 || batch == 3) throw new IllegalStateException("this transaction fails");
            });
        }
    }

    private void assertCounted() throws Exception {
        var whole = new ReadTables();
        var engine = nodes.getFirst().getBean(PostgresEventStorageEngine.class);
        List<LoggedEvent> all = new ArrayList<>();
        for (long after = 0; after < events.size(); after += 1000)
            all.addAll(LoggedEvent.wanted(engine.page(after, after + 1000, List.of())));
        try (var connection = whole.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new InsightModel("insight", Clock.systemUTC()).apply(connection, all, events.size());
            connection.commit();
        }
        assertThat(contents(tables)).as("seed %d", seed).isEqualTo(contents(whole));
    }

    private static Map<String, List<String>> contents(ReadTables tables) {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (String table : InsightModel.TABLES)
            contents.put(
                    table,
                    tables.rows("select t::text as row from insight." + table + " t order by 1").stream()
                            .map(row -> String.valueOf(row.get("row")))
                            .toList());
        return contents;
    }

    /** A process that counts, or, without handlers, only writes. */
    private AnnotationConfigApplicationContext node(Object... besides) {
        var node = new AnnotationConfigApplicationContext();
        nodes.add(node);
        Map<String, Object> properties = new HashMap<>(Map.of(
                "wafaa.database.url",
                tables.database.jdbcUrl(),
                "wafaa.database.user",
                tables.database.user(),
                "wafaa.database.password",
                tables.database.password(),
                "wafaa.database.pool-size",
                "6",
                "wafaa.database.migrations",
                "classpath:db/log,classpath:db/read",
                "wafaa.keys.master-key",
                MASTER_KEY,
                "wafaa.processors.claim-timeout",
                "1s"));
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        node.register(LogConfiguration.class);
        if (besides.length > 0)
            node.registerBean(
                    ProcessorDefinition.class,
                    () -> definition(
                            node.getBean(DataSource.class),
                            node.getBean(PostgresEventStorageEngine.class),
                            besides[0]));
        node.refresh();
        return node;
    }

    private static ProcessorDefinition definition(
            DataSource dataSource, PostgresEventStorageEngine engine, Object besides) {
        var alone = new InsightProjector(dataSource, engine, Clock.systemUTC(), SMALL).definition();
        return ProcessorDefinition.projection(alone.name(), alone.handlers().getFirst(), besides)
                .batchSize(200)
                .goingAhead(alone.ahead());
    }

    private void append(AnnotationConfigApplicationContext node) {
        var messages = events.stream().map(InsightProjectorTest::message).toList();
        new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        tx -> node.getBean(PostgresEventStorageEngine.class).appendEvents(messages));
    }

    private static DomainEventMessage<?> message(RecordedEvent recorded) {
        String type = recorded.event() instanceof ConversationEvent ? "Conversation" : "Agent";
        String id = recorded.event() instanceof ConversationEvent c
                ? c.conversationId()
                : ((ai.wafaa.kernel.agent.AgentEvent) recorded.event()).agentId();
        return new GenericDomainEventMessage<>(
                type,
                id,
                recorded.sequence(),
                recorded.event(),
                MetaData.with(Metadata.TENANT_ID, recorded.tenantId()));
    }
}
