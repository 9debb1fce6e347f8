package ai.wafaa.query.report;

import ai.wafaa.query.insight.Durations;
import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Interval;
import ai.wafaa.query.insight.Question;
import ai.wafaa.query.insight.Views.Latency;
import ai.wafaa.query.insight.Views.MessagePart;
import ai.wafaa.query.insight.Views.Messages;
import ai.wafaa.query.insight.Views.Ratings;
import ai.wafaa.query.insight.Views.Summary;
import ai.wafaa.query.report.Report.Chart;
import ai.wafaa.query.report.Report.Row;
import ai.wafaa.query.report.Report.Shade;
import ai.wafaa.query.report.Report.Table;
import ai.wafaa.query.report.Report.Tile;
import ai.wafaa.query.topic.Topics;
import ai.wafaa.query.topic.Topics.TopicView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a report together from the same figures that the interface answers. */
@Component
class ReportContent {
    private final Figures figures;
    private final Topics topics;

    ReportContent(Figures figures, Topics topics) {
        this.figures = figures;
        this.topics = topics;
    }

    Mono<Report> of(ReportType type, Question question, Words words) {
        return switch (type) {
            case MESSAGES ->
                Mono.zip(
                        figures.summary(question),
                        figures.messages(question, Interval.DAY),
                        (summary, messages) -> messages(summary, messages, words));
            case PERFORMANCE ->
                Mono.zip(
                        figures.summary(question),
                        figures.latency(question, Interval.DAY),
                        (summary, latency) -> performance(summary, latency, words));
            case CSAT -> figures.csat(question, Interval.DAY).map(ratings -> csat(ratings, words));
            case TOPICS ->
                Mono.zip(
                        topics.trending(question),
                        figures.messages(question, Interval.DAY),
                        (trending, messages) -> topics(trending, messages, words));
        };
    }

    private static Report messages(Summary summary, Messages messages, Words words) {
        var tiles = summary.current();
        List<Row> days = new ArrayList<>();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("start", "end", "inbound", "outbound", "customer", "bot", "agent", "system"));
        for (MessagePart part : messages.series()) {
            Function<String, Long> author = name -> part.authors().getOrDefault(name, 0L);
            days.add(new Row(List.of(
                    words.day(part.start()),
                    words.number(part.inbound()),
                    words.number(part.outbound()),
                    words.number(author.apply("bot")),
                    words.number(author.apply("agent")))));
            lines.add(List.of(
                    part.start(),
                    part.end(),
                    part.inbound(),
                    part.outbound(),
                    author.apply("customer"),
                    author.apply("bot"),
                    author.apply("agent"),
                    author.apply("system")));
        }
        return new Report(
                words.of("messages.title"),
                List.of(
                        new Tile(words.of("messages_in"), words.number(tiles.messagesIn())),
                        new Tile(words.of("messages_out"), words.number(tiles.messagesOut())),
                        new Tile(words.of("conversations"), words.number(tiles.conversations())),
                        new Tile(words.of("handoffs"), words.number(tiles.handoffs())),
                        new Tile(words.of("handoff_rate"), words.percent(tiles.handoffRate())),
                        new Tile(words.of("bot_resolution_rate"), words.percent(tiles.botResolutionRate()))),
                List.of(chart(
                        words,
                        "messages.chart",
                        "messages.unit",
                        List.of("inbound", "outbound"),
                        messages.series(),
                        MessagePart::start,
                        part -> new double[] {part.inbound(), part.outbound()})),
                List.of(
                        counts(words, "by_channel", messages.byChannel()),
                        counts(words, "by_author", messages.byAuthor()),
                        counts(words, "by_language", messages.byLanguage()),
                        new Table(
                                words.of("by_agent"),
                                List.of(words.of("agent"), words.of("messages")),
                                messages.byAgent().stream()
                                        .map(a -> new Row(List.of(a.agentName(), words.number(a.count()))))
                                        .toList()),
                        new Table(
                                words.of("by_day"),
                                List.of(
                                        words.of("day"),
                                        words.of("inbound"),
                                        words.of("outbound"),
                                        words.of("bot"),
                                        words.of("agent")),
                                days)),
                lines);
    }

    private static Report performance(Summary summary, Latency latency, Words words) {
        var tiles = summary.current();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("start", "end", "kind", "count", "p50_ms", "p95_ms", "p99_ms", "max_ms"));
        for (var part : latency.series())
            part.kinds().forEach((kind, durations) -> lines.add(line(part.start(), part.end(), kind, durations)));
        return new Report(
                words.of("performance.title"),
                List.of(
                        new Tile(words.of("handoffs"), words.number(tiles.handoffs())),
                        new Tile(
                                words.of("assignment_p50"),
                                words.seconds(tiles.assignment().p50())),
                        new Tile(
                                words.of("assignment_p95"),
                                words.seconds(tiles.assignment().p95())),
                        new Tile(
                                words.of("assignment_open_p50"),
                                words.seconds(tiles.assignmentInHours().p50())),
                        new Tile(
                                words.of("first_response_p50"),
                                words.seconds(tiles.firstResponse().p50())),
                        new Tile(
                                words.of("first_response_p95"),
                                words.seconds(tiles.firstResponse().p95())),
                        new Tile(
                                words.of("first_response_open_p50"),
                                words.seconds(tiles.firstResponseInHours().p50())),
                        new Tile(words.of("bot_resolution_rate"), words.percent(tiles.botResolutionRate()))),
                List.of(chart(
                        words,
                        "performance.chart",
                        "performance.unit",
                        List.of("first_human_response"),
                        latency.series(),
                        part -> part.start(),
                        part -> new double[] {
                            Objects.requireNonNullElse(
                                            Objects.requireNonNull(part.kinds().get("first_human_response"))
                                                    .p50(),
                                            0L)
                                    / 60_000.0
                        })),
                List.of(
                        new Table(
                                words.of("latencies"),
                                List.of(
                                        words.of("kind"),
                                        words.of("count"),
                                        words.of("p50"),
                                        words.of("p95"),
                                        words.of("p99"),
                                        words.of("max")),
                                latency.kinds().entrySet().stream()
                                        .map(kind -> new Row(List.of(
                                                words.of(kind.getKey()),
                                                words.number(kind.getValue().count()),
                                                words.seconds(kind.getValue().p50()),
                                                words.seconds(kind.getValue().p95()),
                                                words.seconds(kind.getValue().p99()),
                                                words.seconds(kind.getValue().max()))))
                                        .toList()),
                        counts(words, "by_reason", summary.handoffsByReason()),
                        counts(words, "by_resolver", summary.resolutionsByWhom())),
                lines);
    }

    private static List<Object> line(Instant start, Instant end, String kind, Durations.View durations) {
        return List.of(
                start,
                end,
                kind,
                durations.count(),
                Objects.requireNonNullElse(durations.p50(), ""),
                Objects.requireNonNullElse(durations.p95(), ""),
                Objects.requireNonNullElse(durations.p99(), ""),
                Objects.requireNonNullElse(durations.max(), ""));
    }

    private static Report csat(Ratings ratings, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("start", "end", "responses", "average"));
        for (var part : ratings.series())
            lines.add(List.of(
                    part.start(), part.end(), part.responses(), Objects.requireNonNullElse(part.average(), "")));
        return new Report(
                words.of("csat.title"),
                List.of(
                        new Tile(words.of("responses"), words.number(ratings.responses())),
                        new Tile(words.of("average"), words.decimal(ratings.average())),
                        new Tile(words.of("response_rate"), words.percent(ratings.responseRate()))),
                List.of(chart(
                        words,
                        "csat.chart",
                        "csat.unit",
                        List.of("responses"),
                        ratings.series(),
                        part -> part.start(),
                        part -> new double[] {part.responses()})),
                List.of(
                        counts(words, "distribution", ratings.distribution()),
                        new Table(
                                words.of("by_agent"),
                                List.of(words.of("agent"), words.of("responses"), words.of("average")),
                                ratings.byAgent().stream()
                                        .map(a -> new Row(List.of(
                                                Objects.requireNonNullElse(a.agentName(), words.of("bot")),
                                                words.number(a.responses()),
                                                words.decimal(a.average()))))
                                        .toList())),
                lines);
    }

    private static Report topics(List<TopicView> topics, Messages messages, Words words) {
        List<Row> rows = new ArrayList<>();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("topic_id", "label", "keywords", "messages", "previous_messages", "change"));
        for (var topic : topics) {
            String keywords = String.join(", ", topic.keywords());
            rows.add(new Row(List.of(
                    topic.label(),
                    words.number(topic.messages()),
                    words.number(topic.previousMessages()),
                    words.number(topic.change()))));
            lines.add(List.of(
                    topic.topicId(),
                    topic.label(),
                    keywords,
                    topic.messages(),
                    topic.previousMessages(),
                    topic.change()));
        }
        long withTopic = topics.stream().mapToLong(TopicView::messages).sum();
        return new Report(
                words.of("topics.title"),
                List.of(
                        new Tile(words.of("with_topic"), words.number(withTopic)),
                        new Tile(words.of("messages"), words.number(messages.total()))),
                List.of(),
                List.of(
                        new Table(
                                words.of("topics.table"),
                                List.of(
                                        words.of("topic"),
                                        words.of("messages"),
                                        words.of("before"),
                                        words.of("change")),
                                rows),
                        counts(words, "by_language", messages.byLanguage())),
                lines);
    }

    private static Table counts(Words words, String title, Map<String, Long> counts) {
        return new Table(
                words.of(title),
                List.of(words.of(title + ".head"), words.of("count")),
                counts.entrySet().stream()
                        .map(e -> new Row(List.of(words.of(e.getKey()), words.number(e.getValue()))))
                        .toList());
    }

    private static <T> Chart chart(
            Words words,
            String title,
            String unit,
            List<String> keys,
            List<T> series,
            Function<T, Instant> start,
            Function<T, double[]> values) {
        List<Shade> legend = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++)
            legend.add(new Shade(words.of(keys.get(i)), SvgChart.COLOURS.get(i % SvgChart.COLOURS.size())));
        String svg = SvgChart.bars(
                series.stream().map(start).map(words::shortDay).toList(),
                series.stream().map(values).toList());
        return new Chart(words.of(title), words.of(unit), legend, svg);
    }
}
