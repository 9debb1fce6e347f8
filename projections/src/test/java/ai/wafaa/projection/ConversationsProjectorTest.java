package ai.wafaa.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.Database;
import ai.wafaa.kernel.agent.AgentEvent;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.projection.conversation.RecordedEvent;
import ai.wafaa.projection.rebuild.ProjectionComparison;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.HeadWatch;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.processing.Processors;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConversationsProjectorTest {
    private static final String MASTER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final ReadTables tables = ReadTables.ofWholeLog();
    private final ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void follows_the_log_and_equals_a_rebuild_from_it() throws Exception {
        var node = start();
        List<RecordedEvent> events = new History(5, 2, 2).steps(3000).take();
        append(node, events);
        await().untilAsserted(() -> assertThat(told).contains((long) events.size()));
        assertThat(tables.value("select position from read.progress")).isEqualTo((long) events.size());
        var comparison = node.getBean(ProjectionComparison.class).compare();
        assertThat(comparison.equal()).as("%s", comparison).isTrue();
    }

    @Test
    void its_position_is_the_logs_also_after_an_event_that_it_does_not_show() {
        var node = start();
        append(
                node,
                List.of(new RecordedEvent(
                        1,
                        "t",
                        0,
                        new TenantCreated(UUID.randomUUID().toString(), "demo", "Demo", "UTC", "en", Instant.now()))));
        await().untilAsserted(() ->
                assertThat(tables.value("select position from read.progress")).isEqualTo(1L));
    }

    @Test
    void a_replay_of_the_group_changes_nothing_that_is_read() throws Exception {
        var node = start();
        List<RecordedEvent> events = new History(6, 2, 2).steps(1500).take();
        append(node, events);
        await().untilAsserted(() -> assertThat(told).contains((long) events.size()));
        var processors = node.getBean(Processors.class);
        var before = tables.contents();
        processors.replay(Groups.CONVERSATIONS).join();
        await().until(() -> processors.lag(Groups.CONVERSATIONS) == 0);
        assertThat(tables.contents()).isEqualTo(before);
    }

    private AnnotationConfigApplicationContext start() {
        var node = new AnnotationConfigApplicationContext();
        nodes.add(node);
        Database database = tables.database;
        Map<String, Object> properties = new HashMap<>(Map.of(
                "wafaa.database.url",
                database.jdbcUrl(),
                "wafaa.database.user",
                database.user(),
                "wafaa.database.password",
                database.password(),
                "wafaa.database.pool-size",
                "6",
                "wafaa.database.migrations",
                "classpath:db/log,classpath:db/read",
                "wafaa.keys.master-key",
                MASTER_KEY));
        node.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        node.registerBean(Clock.class, Clock::systemUTC);
        node.registerBean(ReadModelListener.class, () -> told::add);
        node.register(LogConfiguration.class, ProjectionConfiguration.class);
        node.refresh();
        return node;
    }

    private static void append(AnnotationConfigApplicationContext node, List<RecordedEvent> events) {
        var messages = events.stream().map(ConversationsProjectorTest::message).toList();
        new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        tx -> node.getBean(PostgresEventStorageEngine.class).appendEvents(messages));
        node.getBean(HeadWatch.class).signal();
    }

    private static DomainEventMessage<?> message(RecordedEvent recorded) {
        String type = recorded.event() instanceof ConversationEvent
                ? "Conversation"
                : recorded.event() instanceof AgentEvent ? "Agent" : "Tenant";
        String id = recorded.event() instanceof ConversationEvent c
                ? c.conversationId()
                : recorded.event() instanceof AgentEvent a ? a.agentId() : "tenant";
        return new GenericDomainEventMessage<>(
                type,
                id,
                recorded.sequence(),
                recorded.event(),
                MetaData.with(Metadata.TENANT_ID, recorded.tenantId()));
    }
}
