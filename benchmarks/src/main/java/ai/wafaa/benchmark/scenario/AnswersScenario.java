package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.Text;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.target.Api;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * The bot in the server: how long an answer takes that was never given and one that was, how often customers' questions were asked before, and how long a
 * backtest over many recorded messages takes.
 */
public final class AnswersScenario implements Scenario {
    private static final String ASK = "/api/v1/knowledge/ask";
    private static final int EPISODE = 5;
    private static final String BACKTEST = "/api/v1/handoff/triggers/backtest";

    @Override
    public Report run(Options options) throws IOException, SQLException, InterruptedException {
        Setup setup = Setup.of(options, 1, 0, "60/min");
        int questions = options.number("questions", 1_500);
        int replayed = options.number("replayed", 12_000);
        int messages = options.number("messages", 100_000);
        var report = new Report("answers");
        try (Rig rig = Rig.of(options, setup)) {
            Api admin = rig.admins.getFirst();
            report.put("setup", "seed", Long.toString(setup.seed()));
            report.put("memory_mib_jvm", "before_the_first_question", rig.server.jvmMib());
            ask(rig, admin, questions, report);
            report.put("memory_mib_jvm", "after_the_questions", rig.server.jvmMib());
            replay(rig, admin, replayed, report);
            backtest(rig, admin, messages, report);
            report.putAll("latency", rig.latencies.summaries());
            report.put("memory_mib_jvm", "after", rig.server.jvmMib());
        }
        return report;
    }

    /** Each question once, which nobody has asked, then all again. The first third is not counted: the JVM compiles. */
    private static void ask(Rig rig, Api admin, int questions, Report report) throws IOException, InterruptedException {
        List<String> different = different(rig);
        different = different.subList(0, Math.min(questions, different.size()));
        for (int i = 0; i < different.size(); i++) {
            asked(rig, admin, different.get(i), i < different.size() / 3 ? "warm-up" : "uncached");
        }
        int cached = 0;
        for (String question : different) {
            cached += asked(rig, admin, question, "cached") ? 1 : 0;
        }
        Latencies.Summary first = rig.latencies.summary("uncached");
        Latencies.Summary again = rig.latencies.summary("cached");
        report.put("answers", "asked", different.size())
                .put("answers", "share_cached_when_asked_again", (double) cached / different.size())
                .put("targets", "uncached P95 < 100 ms", first.p95() < 100 ? "met" : "missed")
                .put("targets", "cached P99 < 20 ms", again.p99() < 20 ? "met" : "missed");
    }

    /** The questions of both languages, mixed. */
    private static List<String> different(Rig rig) {
        List<String> different = new ArrayList<>(rig.setup.texts().questions().values().stream()
                .flatMap(List::stream)
                .map(Text::raw)
                .distinct()
                .toList());
        Collections.shuffle(different, new Random(rig.setup.seed()));
        return different;
    }

    /** Whether the answer was known. */
    private static boolean asked(Rig rig, Api admin, String question, String as)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        JsonNode answer = Api.required(admin.send("POST", ASK, Map.of("question", question)), ASK);
        rig.latencies.record(as, begun, System.nanoTime());
        return answer.path("cached").asBoolean(false);
    }

    /** Customers' turns as they were written, conversation after conversation. */
    private static void replay(Rig rig, Api admin, int turns, Report report) throws IOException, InterruptedException {
        List<String> written = rig.setup.texts().conversations().stream()
                .flatMap(List::stream)
                .map(Text::raw)
                .limit(turns)
                .toList();
        int hits = 0;
        int late = 0;
        for (int i = 0; i < written.size(); i++) {
            boolean known = asked(rig, admin, written.get(i), "replayed");
            hits += known ? 1 : 0;
            late += known && i >= written.size() / 2 ? 1 : 0;
        }
        report.put("replay", "turns", written.size())
                .put("replay", "share_cached", (double) hits / Math.max(1, written.size()))
                .put("replay", "share_cached_second_half", 2.0 * late / Math.max(1, written.size()));
    }

    private static void backtest(Rig rig, Api admin, int messages, Report report)
            throws IOException, SQLException, InterruptedException {
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        record(rig, messages);
        long head = rig.head();
        var draft = List.of(
                Map.of("trigger_type", "keyword", "trigger_value", "refund"),
                Map.of("trigger_type", "sentiment", "trigger_value", "negative", "threshold", 0.8),
                Map.of("trigger_type", "confidence", "threshold", 0.6));
        var body = Map.of("triggers", draft, "from", from, "to", from.plusSeconds(86_400 * 300L));
        JsonNode result = null;
        for (int round = 0; round < 3; round++) {
            long begun = System.nanoTime();
            result = Api.required(admin.send("POST", BACKTEST, body), BACKTEST);
            rig.latencies.record("backtest", begun, System.nanoTime());
        }
        Latencies.Summary took = rig.latencies.summary("backtest");
        int seen = result == null ? 0 : result.path("messages").asInt(0);
        report.put("backtest", "messages", seen)
                .put("targets", "backtest < 10 s", took.max() < 10_000 ? "met" : "missed")
                .check("the backtest read every message", seen == messages, seen + " of " + messages)
                .check("the backtest wrote nothing to the log", rig.head() == head, "position " + head);
    }

    /** Conversations of five messages in the read models, as if they had been recorded in 2020; of no feeling, so that it must be told. */
    private static void record(Rig rig, int messages) throws SQLException, IOException {
        List<String> texts = different(rig);
        try (Connection connection = rig.database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table said (n integer primary key, text text)");
            try (var insert = connection.prepareStatement("insert into said values (?, ?)")) {
                for (int i = 0; i < texts.size(); i++) {
                    insert.setInt(1, i);
                    insert.setString(2, texts.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            String tenant = rig.database.value("""
                    select convert_from(metadata, 'utf8')::jsonb ->> 'tenant_id'
                    from log.event where aggregate_type = 'Article' limit 1""");
            statement.execute("""
                    insert into read.conversation (conversation_id, tenant_id, channel, channel_account_id, customer_id, episode,
                        customer_address, status, agents, started_at, position)
                    select md5('c' || g)::uuid, '%s', 'whatsapp', 'a', md5('c' || g)::uuid, 0, '', 'closed', '{}', now(), 0
                    from generate_series(0, %d) g""".formatted(tenant, messages / EPISODE));
            statement.execute("""
                    insert into read.message (message_id, conversation_id, tenant_id, author, kind, text, sent_at, recorded_at,
                        inbound_no, delivery_position, position)
                    select md5('m' || g)::uuid, md5('c' || g / %d)::uuid, '%s', 'customer', 'text', s.text,
                        timestamptz '2020-01-01Z' + g * interval '1 second', now(), 1, 0, 0
                    from generate_series(0, %d) g join said s on s.n = g %% %d""".formatted(EPISODE, tenant, messages - 1, texts.size()));
            statement.execute("analyze read.message");
            statement.execute("analyze read.conversation");
        }
    }
}
