package ai.wafaa.query.topic;

import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Question;
import ai.wafaa.web.Blocking;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds a tenant's topics in what its customers wrote lately, and tells how often each comes. */
@Component
public class Topics {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_TEXTS = 50_000;
    private static final int FEWEST_TEXTS = 20;
    private static final int TEXTS_PER_TOPIC = 15;
    private static final int MOST_TOPICS = 12;
    private static final int LABEL_WORDS = 3;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Topics(DatabaseClient database, ConnectionFactory connections, Clock clock) {
        this.database = database;
        this.transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        this.clock = clock;
    }

    /** Outside an application, e.g. for a test. */
    public static Topics over(ConnectionFactory connections, Clock clock) {
        return new Topics(DatabaseClient.create(connections), connections, clock);
    }

    /**
     * A topic in a period.
     *
     * @param weight its share of the messages that have a topic
     * @param change in messages, against the period before
     */
    public record TopicView(
            UUID topicId,
            String label,
            List<String> keywords,
            double weight,
            long messages,
            long previousMessages,
            long change) {}

    private record Text(UUID messageId, Instant at, String text) {}

    private record Reading(List<Text> texts, Map<UUID, Map<String, Double>> known) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Result(List<UUID> ids, List<Map<String, Double>> topics, int[] ofText, TopicWords words) {}

    /** The period's topics, the most frequent first. */
    public Mono<List<TopicView>> trending(Question question) {
        if (question.agentId() != null) return Mono.just(List.of()); // what customers write is nobody's
        var before = question.before();
        return Sql.of("""
                        with counted as (
                          select m.topic_id, count(*) filter (where m.at >= :from) as n, count(*) filter (where m.at < :from) as before
                          from topic.message m""")
                .bind("tenant", question.tenantId())
                .and("m.tenant_id = :tenant and m.at >= :before and m.at < :to")
                .andIf(question.channel(), "channel", "m.channel = :channel")
                .andIf(question.language(), "language", "m.language = :language")
                .end("""
                        group by 1)
                        select t.topic_id, t.label, t.words, n, before
                        from counted join topic.topic t on t.tenant_id = :tenant and t.topic_id = counted.topic_id""")
                .bind("from", question.from())
                .bind("to", question.to())
                .bind("before", before.from())
                .query(
                        database,
                        row -> new TopicView(
                                UUID.fromString(Sql.text(row, "topic_id")),
                                Sql.text(row, "label"),
                                List.of(Objects.requireNonNull(row.get("words", String[].class))),
                                0,
                                Sql.number(row, "n"),
                                Sql.number(row, "before"),
                                Sql.number(row, "n") - Sql.number(row, "before")))
                .collectList()
                .map(Topics::weighed);
    }

    private static List<TopicView> weighed(List<TopicView> topics) {
        double all = topics.stream().mapToLong(TopicView::messages).sum();
        return topics.stream()
                .filter(t -> t.messages() + t.previousMessages() > 0)
                .map(t -> new TopicView(
                        t.topicId(),
                        t.label(),
                        t.keywords(),
                        all == 0 ? 0 : t.messages() / all,
                        t.messages(),
                        t.previousMessages(),
                        t.change()))
                .sorted(java.util.Comparator.comparingLong(TopicView::messages)
                        .reversed()
                        .thenComparing(TopicView::label))
                .toList();
    }

    /** Finds the topics anew; nothing changes where there is too little to read. */
    Mono<Void> find(UUID tenant) {
        return Mono.zip(texts(tenant), known(tenant), Reading::new)
                .filter(reading -> reading.texts().size() >= FEWEST_TEXTS)
                .flatMap(reading -> Blocking.call(() -> found(reading))
                        .flatMap(result -> transaction.transactional(keep(tenant, reading.texts(), result))));
    }

    private static Result found(Reading reading) {
        var words = new TopicWords();
        List<List<String>> stems =
                reading.texts().stream().map(text -> words.stems(text.text())).toList();
        var found = TopicModel.find(stems, wanted(stems.size()));
        return new Result(StableIds.of(found.topics(), reading.known()), found.topics(), found.ofText(), words);
    }

    /** How many topics are looked for in so many texts. */
    static int wanted(int texts) {
        return Math.clamp(texts / TEXTS_PER_TOPIC, 2, MOST_TOPICS);
    }

    /** @param words most telling first */
    static String label(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(LABEL_WORDS, words.size())));
    }

    private Mono<List<Text>> texts(UUID tenant) {
        return Sql.of("select message_id, recorded_at, text from read.message")
                .bind("tenant", tenant)
                .and("tenant_id = :tenant and author = 'customer' and kind = 'text'")
                .bind("since", clock.instant().minus(LATELY))
                .and("recorded_at >= :since")
                .bind("limit", MOST_TEXTS)
                .end("order by recorded_at desc, message_id limit :limit")
                .query(
                        database,
                        row -> new Text(
                                UUID.fromString(Sql.text(row, "message_id")),
                                Sql.time(row, "recorded_at"),
                                Sql.text(row, "text")))
                .collectList();
    }

    private Mono<Map<UUID, Map<String, Double>>> known(UUID tenant) {
        return Sql.of("select topic_id, words, weights from topic.topic")
                .bind("tenant", tenant)
                .and("tenant_id = :tenant")
                .query(database, row -> {
                    String[] words = Objects.requireNonNull(row.get("words", String[].class));
                    Float[] weights = Objects.requireNonNull(row.get("weights", Float[].class));
                    Map<String, Double> topic = new LinkedHashMap<>();
                    for (int i = 0; i < words.length; i++) topic.put(words[i], weights[i].doubleValue());
                    return Map.entry(UUID.fromString(Sql.text(row, "topic_id")), topic);
                })
                .collect(HashMap::new, (all, topic) -> all.put(topic.getKey(), topic.getValue()));
    }

    private Mono<Void> keep(UUID tenant, List<Text> texts, Result result) {
        var topics = Flux.range(0, result.ids().size()).concatMap(i -> keepTopic(tenant, result, i));
        var oldMessages = Sql.of("delete from topic.message where tenant_id = :tenant and at >= :since")
                .bind("tenant", tenant)
                .bind("since", clock.instant().minus(LATELY))
                .query(database, row -> row)
                .then();
        List<Integer> withTopic = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) if (result.ofText()[i] >= 0) withTopic.add(i);
        var messages = Flux.fromIterable(withTopic)
                .buffer(2000)
                .concatMap(part -> Sql.of("""
                        insert into topic.message select m.id, f.tenant_id, m.topic, f.at, f.channel, f.language
                        from unnest(:ids::uuid[], :topics::uuid[], :ats::timestamptz[]) as m (id, topic, at)
                        join insight.fact f on f.tenant_id = :tenant and f.figure = 'messages' and f.at = m.at and f.message_id = m.id
                        on conflict (message_id) do update set topic_id = excluded.topic_id""")
                        .bind("tenant", tenant)
                        .bind(
                                "ids",
                                part.stream().map(i -> texts.get(i).messageId()).toArray(UUID[]::new))
                        .bind(
                                "topics",
                                part.stream()
                                        .map(i -> result.ids().get(result.ofText()[i]))
                                        .toArray(UUID[]::new))
                        .bind(
                                "ats",
                                part.stream()
                                        .map(i -> texts.get(i).at().atOffset(java.time.ZoneOffset.UTC))
                                        .toArray(java.time.OffsetDateTime[]::new))
                        .query(database, row -> row));
        return topics.then(oldMessages).thenMany(messages).then();
    }

    private Mono<Void> keepTopic(UUID tenant, Result result, int index) {
        Map<String, Double> topic = result.topics().get(index);
        List<String> shown = topic.keySet().stream().map(result.words()::shown).toList();
        Float[] weights = topic.values().stream().map(Double::floatValue).toArray(Float[]::new);
        return Sql.of("""
                        insert into topic.topic values (:tenant, :id, :label, :words, :weights, :now)
                        on conflict (tenant_id, topic_id) do update set label = excluded.label, words = excluded.words, weights = excluded.weights,
                          found_at = excluded.found_at""")
                .bind("tenant", tenant)
                .bind("id", result.ids().get(index))
                .bind("label", label(shown))
                .bind("words", topic.keySet().toArray(String[]::new))
                .bind("weights", weights)
                .bind("now", clock.instant())
                .query(database, row -> row)
                .then();
    }

    /** Whether this node is to find the topics of that day: the first that asks is. */
    Mono<Boolean> take(UUID tenant, LocalDate day) {
        return database.sql("insert into topic.run values (:tenant, :day, 'running', :now) on conflict do nothing")
                .bind("tenant", tenant)
                .bind("day", day)
                .bind("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Flux<Map.Entry<UUID, String>> tenantsAndZones() {
        return Sql.of("select tenant_id, zone from insight.tenant")
                .query(database, row -> Map.entry(UUID.fromString(Sql.text(row, "tenant_id")), Sql.text(row, "zone")));
    }
}
