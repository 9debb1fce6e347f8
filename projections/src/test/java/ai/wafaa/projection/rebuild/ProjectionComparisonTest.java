package ai.wafaa.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.conversation.ReadTables;
import ai.wafaa.projection.conversation.RecordedEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionComparisonTest {
    private final long seed = new Random().nextLong();
    private final List<RecordedEvent> events =
            new History(seed, 2, 3).steps(5000).take();
    private final ReadTables tables = new ReadTables();
    private final LogPages log = new LogPages((after, upTo) -> events.stream()
            .filter(e -> e.position() > after && e.position() <= upTo)
            .limit(700)
            .toList());

    @Test
    void what_the_log_says_is_what_is_served() throws Exception {
        serve(events.size());
        Comparison comparison = compare();
        assertThat(comparison.equal()).as("seed %d: %s", seed, comparison).isTrue();
        assertThat(comparison.position()).isEqualTo(events.size());
        assertThat(comparison.tables())
                .hasSize(9)
                .allSatisfy(table -> assertThat(table.rows()).isPositive());
        assertThat(tables.rows("select 1 from pg_namespace where nspname like 'read_%'"))
                .isEmpty();
    }

    @Test
    void one_changed_row_in_any_table_is_found() throws Exception {
        serve(events.size());
        var changes = Map.of(
                "conversation",
                        "update read.conversation set customer_name = 'X' where conversation_id = (select min(conversation_id::text)::uuid from read.conversation)",
                "message", "delete from read.message where position = (select max(position) from read.message)",
                "agent",
                        "update read.agent set current_conversation_count = current_conversation_count + 1 where position = (select max(position) from read.agent)",
                "note",
                        "insert into read.note select gen_random_uuid(), conversation_id, tenant_id, conversation_id, 'new', now(), 0 from read.conversation limit 1",
                "tenant_figure",
                        "update read.tenant_figure set closed = closed - 1 where position = (select max(position) from read.tenant_figure)");
        for (var change : changes.entrySet()) {
            assertThat(tables.execute(change.getValue())).isEqualTo(1);
        }
        Comparison comparison = compare();
        assertThat(comparison.equal()).isFalse();
        for (Comparison.Table table : comparison.tables()) {
            assertThat(table.differing()).as("%s", table).isEqualTo(changes.containsKey(table.name()) ? 1 : 0);
            assertThat(table.first()).hasSize((int) table.differing());
        }
    }

    @Test
    void the_writer_goes_on_while_it_is_compared() throws Exception {
        var model = tables.model();
        serve(model, 0, 2000);
        var writer = Thread.ofVirtual().start(() -> {
            for (int from = 2000; from < events.size(); from += 10)
                serve(model, from, Math.min(from + 10, events.size()));
        });
        for (int i = 0; i < 3; i++) {
            Comparison comparison = compare();
            assertThat(comparison.equal()).as("seed %d: %s", seed, comparison).isTrue();
        }
        writer.join();
        assertThat(compare().position()).isEqualTo(events.size());
    }

    @Test
    void a_trimmed_feed_is_compared_as_far_as_it_goes() throws Exception {
        serve(events.size());
        tables.execute("update read.feed_state set floor = 4000");
        tables.execute("delete from read.feed where position <= 4000");
        assertThat(compare().equal()).isTrue();
        tables.execute("delete from read.feed where position = (select max(position) from read.feed)");
        assertThat(compare().equal()).isFalse();
    }

    @Test
    void a_rebuilt_copy_takes_the_place_of_a_damaged_one_and_is_written_on() throws Exception {
        var model = tables.model();
        serve(model, 0, 3000);
        var feedId = tables.value("select feed_id from read.feed_state");
        tables.execute("update read.conversation set specialty = 'damaged'");
        long position = new Rebuild(tables.dataSource, log, Clock.systemUTC()).replaceServed();
        assertThat(position).isEqualTo(3000);
        assertThat(tables.value("select feed_id from read.feed_state")).isEqualTo(feedId);
        serve(model, 3000, events.size());
        Comparison comparison = compare();
        assertThat(comparison.equal()).as("seed %d: %s", seed, comparison).isTrue();
    }

    private Comparison compare() throws Exception {
        return new ProjectionComparison(tables.dataSource, log, Clock.systemUTC()).compare();
    }

    private void serve(int to) {
        serve(tables.model(), 0, to);
    }

    private void serve(ReadModel model, int from, int to) {
        tables.apply(model, events.subList(from, to));
    }
}
