package ai.wafaa.projection.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.kernel.conversation.BotReplySuppressed;
import ai.wafaa.kernel.conversation.MessageReceived;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReadModelTest {
    private final long seed = new Random().nextLong();
    private final List<RecordedEvent> events =
            new History(seed, 3, 3).steps(3000).take();

    @Test
    void one_batch_or_many_give_the_same_rows() {
        var whole = new ReadTables();
        whole.apply(whole.model(), events);
        var parts = new ReadTables();
        var model = parts.model();
        forEachPart(part -> parts.apply(model, part));
        assertThat(parts.contents()).as("seed %d", seed).isEqualTo(whole.contents());
    }

    @Test
    void a_batch_that_comes_twice_or_overlaps_counts_once() {
        var once = new ReadTables();
        once.apply(once.model(), events);
        var twice = new ReadTables();
        var model = twice.model();
        var other = twice.model();
        int half = events.size() / 2;
        twice.apply(model, events.subList(0, half));
        twice.apply(model, events.subList(0, half));
        twice.apply(other, events.subList(half / 2, half + 100));
        twice.apply(model, events.subList(half - 100, events.size()));
        twice.apply(other, events);
        assertThat(twice.contents()).as("seed %d", seed).isEqualTo(once.contents());
    }

    @Test
    void two_workers_that_both_believe_to_own_the_token_count_once() throws Exception {
        var once = new ReadTables();
        once.apply(once.model(), events);
        var raced = new ReadTables();
        var workers = List.of(raced.model(), raced.model());
        forEachPart(part -> {
            var threads = workers.stream()
                    .map(worker -> Thread.ofVirtual().start(() -> raced.apply(worker, part)))
                    .toList();
            for (Thread thread : threads) join(thread);
        });
        assertThat(raced.contents()).as("seed %d", seed).isEqualTo(once.contents());
    }

    @Test
    void what_was_rolled_back_leaves_no_trace_also_not_in_memory() throws Exception {
        var clean = new ReadTables();
        clean.apply(clean.model(), events);
        var stumbling = new ReadTables();
        var model = stumbling.model();
        forEachPart(part -> {
            try (Connection connection = stumbling.dataSource.getConnection()) {
                connection.setAutoCommit(false);
                model.apply(connection, part, part.getLast().position());
                connection.rollback();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            stumbling.apply(model, part);
        });
        assertThat(stumbling.contents()).as("seed %d", seed).isEqualTo(clean.contents());
    }

    @RepeatedTest(3)
    void counts_equal_the_lists_behind_them() {
        var tables = new ReadTables();
        var model = tables.model();
        forEachPart(part -> tables.apply(model, part));
        for (Map<String, Object> figure : tables.rows("select * from read.tenant_figure"))
            for (String status : List.of("bot", "pending_handoff", "human_agent", "closed"))
                assertThat(tables.value(
                                "select count(*)::int from read.conversation where tenant_id = '%s' and status = '%s'"
                                        .formatted(figure.get("tenant_id"), status)))
                        .as("seed %d, %s", seed, status)
                        .isEqualTo(figure.get(status));
        assertThat(tables.rows("""
                select * from read.agent a where current_conversation_count <>
                  (select count(*) from read.conversation c where c.agent_id = a.agent_id)"""))
                .as("seed %d: agents whose load is not the number of their conversations", seed)
                .isEmpty();
        assertThat(tables.rows("""
                select * from read.activity c where inbound_count <>
                  (select count(*) from read.message m where m.conversation_id = c.conversation_id and author = 'customer')""")).isEmpty();
        assertThat(tables.value("select count(*)::int from read.conversation_assignment a where resolved_at is null"))
                .isEqualTo(tables.value("select count(*)::int from read.conversation where agent_id is not null"));
    }

    @Test
    void an_event_of_an_unknown_conversation_stops_the_projector() {
        var tables = new ReadTables();
        var orphan = events.stream()
                .filter(e -> e.event() instanceof ai.wafaa.kernel.conversation.BotReplied)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> tables.apply(tables.model(), List.of(orphan))).hasMessageContaining("has no row");
    }

    @Test
    void a_question_that_nobody_may_be_asked_about_is_unanswered() {
        var asked = events.stream()
                .filter(e -> e.event() instanceof MessageReceived)
                .findFirst()
                .orElseThrow();
        var question = (MessageReceived) asked.event();
        for (boolean sameBatch : List.of(true, false)) {
            var tables = new ReadTables();
            var model = tables.model();
            var before = events.subList(0, events.indexOf(asked) + 1);
            if (!sameBatch) tables.apply(model, before);
            var batch = new ArrayList<>(sameBatch ? before : List.<RecordedEvent>of());
            batch.add(suppressed(asked, 1, question.messageId(), "stale-epoch", 0.9));
            batch.add(suppressed(asked, 2, question.messageId(), "handoff-off", 0.4));
            batch.add(suppressed(asked, 3, question.messageId(), "handoff-off", null)); // asked for a person
            tables.apply(model, batch);
            assertThat(tables.rows(
                            "select message_id::text, unanswered from read.message where unanswered is not null"))
                    .containsExactly(Map.of("message_id", question.messageId(), "unanswered", 0.4));
        }
    }

    private static RecordedEvent suppressed(
            RecordedEvent after, int later, String question, String reason, @Nullable Double confidence) {
        var asked = (MessageReceived) after.event();
        var event =
                new BotReplySuppressed(asked.conversationId(), question, reason, confidence, asked.epoch(), asked.at());
        return new RecordedEvent(after.position() + later, after.tenantId(), after.sequence() + later, event);
    }

    private void forEachPart(java.util.function.Consumer<List<RecordedEvent>> action) {
        var random = new Random(seed);
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(400));
            action.accept(events.subList(from, to));
            from = to;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
