package ai.wafaa.command.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.command.history.DomainNode;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.AnswerAsBot;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.NoticeKind;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SweepTest {
    private static final HandoffTriggers NONE = new HandoffTriggers() {
        @Override
        public Optional<Fired> onMessage(String tenantId, String text) {
            return Optional.empty();
        }

        @Override
        public Optional<Fired> onConfidence(String tenantId, double confidence) {
            return Optional.empty();
        }
    };
    private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();

    private static DomainNode node;
    private static JdbcClient jdbc;

    private final String tenant = UUID.randomUUID().toString();
    private final Actor actor = new Actor(tenant, Actor.Kind.SYSTEM, "test", "test", null);

    @BeforeAll
    static void start() {
        var database = EmbeddedDatabase.shared().newDatabase();
        node = new DomainNode(
                database, NONE, (t, notice, sample, values) -> notice == NoticeKind.RATING ? "How did we do?" : "");
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private Receipt asked() throws Exception {
        var message = new ReceiveMessage(
                tenant,
                "generic",
                "account",
                Ids.customer("account", UUID.randomUUID().toString()).toString(),
                "x",
                "Sara",
                UUID.randomUUID().toString(),
                MessageKind.TEXT,
                "Where is it?",
                null,
                Instant.now(),
                Instant.now());
        return (Receipt) Objects.requireNonNull(node.send(message, actor).get().result());
    }

    private void answered(Receipt question) throws Exception {
        node.send(
                        new AnswerAsBot(
                                question.conversationId(),
                                question.messageId(),
                                "There.",
                                0.9,
                                List.of(),
                                "test",
                                false,
                                0,
                                Instant.now()),
                        actor)
                .get();
    }

    private static List<String> events(Receipt of) {
        return jdbc.sql("select substr(payload_type, 14) from log.event where aggregate_id = ? order by sequence")
                .param(of.conversationId())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Clock in(Duration time) {
        return Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    }

    @Test
    void a_message_that_nothing_followed_is_handed_over_once() throws Exception {
        Receipt answered = asked();
        answered(answered);
        Receipt forgotten = asked();
        var sweep = new UnansweredMessages(jdbc, node::send, Duration.ofMinutes(1), in(Duration.ofMinutes(2)), METRICS);
        sweep.sweep();
        sweep.sweep();
        assertThat(events(forgotten)).endsWith("MessageReceived", "HandoffRequested");
        assertThat(events(answered)).endsWith("BotReplied");
    }

    @Test
    void a_message_is_given_its_time() throws Exception {
        Receipt recent = asked();
        new UnansweredMessages(jdbc, node::send, Duration.ofMinutes(1), Clock.systemUTC(), METRICS).sweep();
        assertThat(events(recent)).endsWith("MessageReceived");
    }

    @Test
    void who_says_nothing_after_the_bots_answer_is_asked_how_it_went_once() throws Exception {
        Receipt silent = asked();
        answered(silent);
        Receipt unanswered = asked();
        var sweep = new AnsweredByBot(jdbc, node::send, Duration.ofMinutes(15), in(Duration.ofMinutes(16)));
        sweep.sweep();
        sweep.sweep();
        assertThat(events(silent)).containsOnlyOnce("RatingRequested").endsWith("NoticeSent");
        assertThat(events(unanswered)).endsWith("MessageReceived");
    }

    @Test
    void what_is_silent_for_the_tenants_time_is_closed() throws Exception {
        Receipt silent = asked();
        answered(silent);
        var hours = new AtomicInteger(48);
        var sweep = new SilentConversations(
                jdbc, node::send, () -> List.of(tenant), t -> hours.get(), in(Duration.ofHours(25)));
        sweep.sweep();
        assertThat(events(silent)).endsWith("BotReplied");
        hours.set(24);
        sweep.sweep();
        assertThat(events(silent)).endsWith("ConversationClosed");
    }
}
