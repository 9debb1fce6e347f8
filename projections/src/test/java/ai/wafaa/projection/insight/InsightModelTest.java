package ai.wafaa.projection.insight;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.conversation.AgentClaimed;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.HandoffRequested;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.kernel.insight.Histogram;
import ai.wafaa.kernel.insight.Slots;
import ai.wafaa.kernel.tenant.BusinessHoursChanged;
import ai.wafaa.kernel.tenant.Holiday;
import ai.wafaa.kernel.tenant.OpenInterval;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.projection.conversation.History;
import ai.wafaa.projection.conversation.ReadTables;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InsightModelTest {
    private final long seed = new Random().nextLong();
    private final List<LoggedEvent> events = new History(seed, 2, 3)
            .from(Instant.parse("2026-10-23T20:00:00Z"), Duration.ofMinutes(4)).steps(4000).take().stream()
                    .map(e -> new LoggedEvent(e.position(), e.tenantId(), Instant.EPOCH, e.event()))
                    .toList();

    @Test
    void one_batch_or_many_count_the_same() {
        var whole = new ReadTables();
        apply(whole, model(), events);
        var parts = new ReadTables();
        var model = model();
        for (int from = 0; from < events.size(); from += 137)
            apply(parts, model, events.subList(from, Math.min(events.size(), from + 137)));
        assertThat(contents(parts)).as("seed %d", seed).isEqualTo(contents(whole));
    }

    @Test
    void parts_of_one_transaction_count_as_one_batch() throws SQLException {
        var whole = new ReadTables();
        apply(whole, model(), events);
        var parts = new ReadTables();
        var model = model();
        try (Connection connection = parts.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int portion = 0; portion < events.size(); portion += 1700) {
                int end = Math.min(events.size(), portion + 1700);
                try (var counting = model.begin(connection)) {
                    for (int from = portion; from < end; from += 311)
                        counting.add(events.subList(from, Math.min(end, from + 311)));
                    counting.end(events.get(end - 1).position());
                }
                connection.commit();
            }
        }
        assertThat(contents(parts)).as("seed %d", seed).isEqualTo(contents(whole));
    }

    @Test
    void a_batch_that_comes_twice_or_overlaps_counts_once() {
        var once = new ReadTables();
        apply(once, model(), events);
        var twice = new ReadTables();
        var model = model();
        apply(twice, model, events.subList(0, 2000));
        apply(twice, model, events.subList(0, 2000));
        apply(twice, model(), events.subList(1000, 2500));
        apply(twice, model, events.subList(2000, events.size()));
        assertThat(contents(twice)).as("seed %d", seed).isEqualTo(contents(once));
    }

    @Test
    void what_was_rolled_back_leaves_no_trace_also_not_in_memory() throws Exception {
        var clean = new ReadTables();
        apply(clean, model(), events);
        var stumbling = new ReadTables();
        var model = model();
        for (int from = 0; from < events.size(); from += 500) {
            var part = events.subList(from, Math.min(events.size(), from + 500));
            try (Connection connection = stumbling.dataSource.getConnection()) {
                connection.setAutoCommit(false);
                model.apply(connection, part, part.getLast().position());
                connection.rollback();
            }
            apply(stumbling, model, part);
        }
        assertThat(contents(stumbling)).as("seed %d", seed).isEqualTo(contents(clean));
    }

    @Test
    void counters_of_every_width_are_the_facts_added_up() {
        var tables = new ReadTables();
        apply(tables, model(), events);
        for (int width : Slots.WIDTHS) {
            assertThat(tables.rows("""
                    with facts as (
                      select tenant_id, figure, floor(extract(epoch from at) / %1$d)::int as slot, channel, language, label, agent_id,
                             count(*) as n, sum(value)::bigint as total, max(value) as greatest
                      from insight.fact group by 1, 2, 3, 4, 5, 6, 7),
                    counters as (
                      select tenant_id, figure, slot, channel, language, label, agent_id, sum(n)::bigint as n, sum(total)::bigint as total,
                             max(greatest) as greatest
                      from insight.counter where width = %1$d group by 1, 2, 3, 4, 5, 6, 7)
                    (table facts except table counters) union all (table counters except table facts)
                    """.formatted(width))).as("seed %d", seed).isEmpty();
        }
        for (int width : Slots.WIDTHS)
            assertThat(histograms(tables, "select figure, histogram from insight.counter where width = " + width))
                    .as("seed %d", seed)
                    .isEqualTo(histogramsOfFacts(tables));
        assertThat((Long) tables.value("select count(distinct figure) from insight.fact"))
                .as("figures that this history has something of")
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void waiting_counts_by_the_clock_and_by_the_hours_that_the_company_has_set() {
        var tables = new ReadTables();
        String tenant = UUID.randomUUID().toString();
        String talk = UUID.randomUUID().toString();
        String agent = UUID.randomUUID().toString();
        Instant evening = Instant.parse("2026-11-22T15:30:00Z"); // 18:30 in Riyadh, a Sunday
        Instant monday = Instant.parse("2026-11-23T07:00:00Z");
        List<Event> happened = List.of(
                new TenantCreated(tenant, "t", "T", "Asia/Riyadh", "en", evening),
                new BusinessHoursChanged(
                        tenant,
                        List.of(new OpenInterval(7, "09:00", "19:00"), new OpenInterval(1, "09:00", "19:00")),
                        List.of(new Holiday("2026-11-24", null)),
                        evening),
                new ConversationStarted(talk, tenant, "webchat", "account", "c", 0, null, "x", evening),
                new HandoffRequested(
                        talk,
                        "c",
                        "request",
                        null,
                        null,
                        null,
                        null,
                        Priority.MEDIUM,
                        null,
                        null,
                        List.of(),
                        null,
                        evening),
                new AgentClaimed(talk, agent, monday));
        List<LoggedEvent> logged = new ArrayList<>();
        for (Event event : happened) logged.add(new LoggedEvent(logged.size() + 1L, tenant, evening, event));
        apply(tables, model(), logged.subList(0, 2));
        apply(tables, model(), logged.subList(2, 5));
        assertThat(tables.value("select value from insight.fact where figure = 'assignment'"))
                .isEqualTo(Duration.between(evening, monday).toMillis());
        assertThat(tables.value("select value from insight.fact where figure = 'assignment_in_hours'"))
                .isEqualTo(Duration.ofMinutes(90).toMillis());
    }

    @Test
    void after_forgetting_a_replay_counts_the_same() throws Exception {
        var tables = new ReadTables();
        var model = model();
        apply(tables, model, events);
        var before = contents(tables);
        var generation = tables.value("select generation from insight.progress");
        try (Connection connection = tables.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            model.forget(connection);
            connection.commit();
        }
        apply(tables, model, events);
        assertThat(contents(tables)).as("seed %d", seed).isEqualTo(before);
        assertThat(tables.value("select generation from insight.progress")).isNotEqualTo(generation);
    }

    private static Object kept(Map<String, ?> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, ByteBuffer> histograms(ReadTables tables, String sql) {
        Map<String, Histogram> sums = new HashMap<>();
        for (var row : tables.rows(sql + " and histogram is not null"))
            sums.computeIfAbsent((String) kept(row, "figure"), f -> new Histogram())
                    .add((byte[]) kept(row, "histogram"));
        return packed(sums);
    }

    private static Map<String, ByteBuffer> histogramsOfFacts(ReadTables tables) {
        Map<String, Histogram> sums = new HashMap<>();
        for (var row : tables.rows("select figure, value from insight.fact"))
            if (Figure.ofWireName((String) kept(row, "figure")).isDuration())
                sums.computeIfAbsent((String) kept(row, "figure"), f -> new Histogram())
                        .add((long) kept(row, "value"));
        return packed(sums);
    }

    private static Map<String, ByteBuffer> packed(Map<String, Histogram> histograms) {
        Map<String, ByteBuffer> packed = new HashMap<>();
        histograms.forEach((figure, histogram) -> packed.put(figure, ByteBuffer.wrap(histogram.packed())));
        return packed;
    }

    private static InsightModel model() {
        return new InsightModel("insight", Clock.systemUTC());
    }

    private static void apply(ReadTables tables, InsightModel model, List<LoggedEvent> events) {
        try (Connection connection = tables.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            model.apply(connection, events, events.getLast().position());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
}
