package ai.wafaa.benchmark.insight;

import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.query.insight.FactReads;
import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Interval;
import ai.wafaa.query.insight.Question;
import ai.wafaa.query.report.ReportFormat;
import ai.wafaa.query.report.ReportMaker;
import ai.wafaa.query.report.ReportType;
import ai.wafaa.query.topic.Topics;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Asks for every figure, its list and its reports, and tells how long the answers take. */
final class Asking {
    private static final int WARM_UP = 50;
    private static final int REPORTS = 5;
    private static final int LISTED = 50;
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("Asia/Riyadh"), ZoneId.of("Asia/Kathmandu"));

    private final MonthsLog log;
    private final Months months;
    private final int days;
    private final ConnectionFactory connections;
    private final Map<String, Function<Question, Mono<?>>> endpoints = new LinkedHashMap<>();
    private final Map<String, Function<Question, Mono<?>>> byTheHour = new LinkedHashMap<>();

    Asking(MonthsLog log, Months months, int days) {
        this.log = log;
        this.months = months;
        this.days = days;
        var database = log.database();
        connections = ConnectionFactories.get(ConnectionFactoryOptions.parse(database.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.DRIVER, "pool")
                .option(ConnectionFactoryOptions.PROTOCOL, "postgresql")
                .option(ConnectionFactoryOptions.USER, database.user())
                .option(ConnectionFactoryOptions.PASSWORD, database.password())
                .build());
        var client = DatabaseClient.create(connections);
        var figures = Figures.over(client);
        var facts = FactReads.over(client);
        var topics = Topics.over(connections, Clock.systemUTC());
        endpoints.put("summary", figures::summary);
        endpoints.put("messages", q -> figures.messages(q, Interval.DAY));
        endpoints.put("sentiment", q -> figures.sentiment(q, Interval.DAY));
        endpoints.put("csat", q -> figures.csat(q, Interval.DAY));
        endpoints.put("latency", q -> figures.latency(q, Interval.DAY));
        endpoints.put("topics", topics::trending);
        byTheHour.put("messages by the hour", q -> figures.messages(q, Interval.HOUR));
        byTheHour.put("sentiment by the hour", q -> figures.sentiment(q, Interval.HOUR));
        byTheHour.put("latency by the hour", q -> figures.latency(q, Interval.HOUR));
        List<String> inbound = List.of("customer");
        endpoints.put(
                "list of messages",
                q -> Mono.zip(
                        facts.newest(q, Figure.MESSAGES, inbound, LISTED),
                        figures.length(q, Figure.MESSAGES, inbound)));
    }

    void ask(Report report, int asks) throws SQLException {
        haveTopics();
        log.execute(
                "vacuum analyze insight.counter",
                "vacuum analyze insight.fact",
                "vacuum analyze topic.message",
                "checkpoint");
        var latencies = new Latencies();
        var random = new Random(2);
        for (int i = 0; i < asks + WARM_UP; i++) {
            if (i == WARM_UP) latencies.reset();
            for (boolean whole : new boolean[] {true, false}) {
                String range = whole ? ", " + days + " days" : ", at random";
                measure(latencies, endpoints, question(random, whole), range);
            }
            for (ZoneId zone : ZONES)
                for (int length : List.of(7, 31))
                    measure(latencies, byTheHour, days(random, zone, length), ", " + length + " days, " + zone);
        }
        report.putAll("answers, nothing kept", latencies.summaries());
        report.putAll("reports over " + days + " days", reports(random).summaries());
    }

    private static void measure(
            Latencies latencies, Map<String, Function<Question, Mono<?>>> asked, Question question, String range) {
        asked.forEach((name, endpoint) -> {
            long start = System.nanoTime();
            endpoint.apply(question).block();
            latencies.record(name + range, start, System.nanoTime());
        });
    }

    private Latencies reports(Random random) {
        var maker = ReportMaker.over(connections, Clock.systemUTC());
        var latencies = new Latencies();
        for (int i = 0; i < REPORTS; i++)
            for (ReportFormat format : ReportFormat.values())
                for (ReportType type : ReportType.values()) {
                    Question question = question(random, true);
                    long start = System.nanoTime();
                    maker.file(type, format, question, i % 2 == 0 ? "en" : "ar").block();
                    latencies.record(
                            (type + " " + format).toLowerCase(java.util.Locale.ROOT), start, System.nanoTime());
                }
        return latencies;
    }

    /** Each inbound message has one of twelve topics, as after the daily job. */
    private void haveTopics() throws SQLException {
        log.execute("truncate topic.message, topic.topic", """
                insert into topic.topic
                select tenant_id, md5(tenant_id::text || n)::uuid, 'topic ' || n, array['a', 'b', 'c'], array[0.3, 0.2, 0.1]::real[], now()
                from insight.tenant, generate_series(0, 11) n""", """
                insert into topic.message
                select message_id, tenant_id, md5(tenant_id::text || abs(hashtext(message_id::text)) % 12)::uuid, at, channel, language
                from insight.fact where figure = 'messages' and label = 'customer'""");
    }

    private Question days(Random random, ZoneId zone, int length) {
        Instant from = LocalDate.ofInstant(MonthsLog.BEGIN, zone)
                .plusDays(random.nextInt(Math.max(1, days - length)))
                .atStartOfDay(zone)
                .toInstant();
        String tenant = months.tenants().get(random.nextInt(months.tenants().size()));
        return new Question(UUID.fromString(tenant), from, from.plus(Duration.ofDays(length)), zone, null, null, null);
    }

    /** @param whole all days; else a random range; one in four in a zone whose days begin at a quarter to an hour of UTC */
    private Question question(Random random, boolean whole) {
        ZoneId zone = random.nextInt(4) == 0 ? ZONES.getLast() : ZONES.getFirst();
        LocalDate first = LocalDate.ofInstant(MonthsLog.BEGIN, zone).plusDays(whole ? 0 : random.nextInt(days));
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = whole ? from.plus(Duration.ofDays(days)) : from.plus(Duration.ofDays(1 + random.nextInt(31)));
        String tenant = months.tenants().get(random.nextInt(months.tenants().size()));
        String channel = random.nextInt(4) == 0 ? "whatsapp" : null;
        return new Question(UUID.fromString(tenant), from, to, zone, channel, null, null);
    }
}
