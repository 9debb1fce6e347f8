package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Figure;
import ai.wafaa.query.Sql;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The facts that a figure counts: its list. */
@Component
public class FactReads {
    private final DatabaseClient database;

    FactReads(DatabaseClient database) {
        this.database = database;
    }

    /** Outside an application, e.g. for a measurement. */
    public static FactReads over(DatabaseClient database) {
        return new FactReads(database);
    }

    /** The first part of a list, as it is opened. */
    public Mono<List<FactView>> newest(Question question, Figure figure, List<String> labels, int limit) {
        return page(new Listed(question, figure, labels), null, limit).collectList();
    }

    /**
     * What is listed.
     *
     * @param labels only facts with one of these; all when empty
     * @param topicId only facts of messages that have this topic; all when null
     */
    public record Listed(
            Question question,
            Figure figure,
            List<String> labels,
            @Nullable UUID topicId) {

        /** Of all topics. */
        public Listed(Question question, Figure figure, List<String> labels) {
            this(question, figure, labels, null);
        }
    }

    /** Something that was counted; value in ms, or the score, where the figure has one. */
    public record FactView(
            Instant at,
            String conversationId,
            @Nullable String messageId,
            @Nullable String customerName,
            String channel,
            String language,
            String label,
            @Nullable String agentId,
            @Nullable String agentName,
            @Nullable Long value,
            @Nullable String status,
            long position) {

        static FactView of(Readable row, Figure figure) {
            boolean valued = figure.isDuration() || figure == Figure.RATINGS || figure == Figure.SENTIMENT;
            return new FactView(
                    Sql.time(row, "at"),
                    Sql.text(row, "conversation_id"),
                    Sql.string(row, "message_id"),
                    Sql.string(row, "customer_name"),
                    Sql.text(row, "channel"),
                    Sql.text(row, "language"),
                    Sql.text(row, "label"),
                    Sql.string(row, "agent_id"),
                    Sql.string(row, "agent_name"),
                    valued ? Sql.number(row, "value") : null,
                    Sql.string(row, "status"),
                    Sql.number(row, "position"));
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((ChronoUnit.MICROS.between(Instant.EPOCH, at) + " " + position)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Newest first. */
    Flux<FactView> page(Listed listed, @Nullable Place after, int limit) {
        var sql = select("""
                select f.*, c.customer_name, c.status, g.full_name as agent_name
                from insight.fact f
                left join read.conversation c on c.conversation_id = f.conversation_id
                left join read.agent g on g.agent_id = f.agent_id""", listed);
        if (after != null)
            sql.bind("after_at", after.at())
                    .bind("after_position", after.position())
                    .and("(f.at, f.position) < (:after_at, :after_position)");
        return sql.bind("limit", limit)
                .end("order by f.at desc, f.position desc limit :limit")
                .query(database, row -> FactView.of(row, listed.figure()));
    }

    /** All of them, oldest first, as they come from the database. */
    public Flux<FactView> all(Listed listed) {
        return select("""
                select f.*, c.customer_name, c.status, g.full_name as agent_name
                from insight.fact f
                left join read.conversation c on c.conversation_id = f.conversation_id
                left join read.agent g on g.agent_id = f.agent_id""", listed)
                .end("order by f.at, f.position")
                .query(database, row -> FactView.of(row, listed.figure()));
    }

    Mono<Long> count(Listed listed) {
        return select("select count(*) as n from insight.fact f", listed)
                .query(database, row -> Sql.number(row, "n"))
                .single();
    }

    private static Sql select(String columns, Listed listed) {
        Question question = listed.question();
        var sql = Sql.of(columns)
                .bind("tenant", question.tenantId())
                .and("f.tenant_id = :tenant")
                .bind("figure", listed.figure().wireName())
                .and("f.figure = :figure")
                .bind("from", question.from())
                .and("f.at >= :from")
                .bind("to", question.to())
                .and("f.at < :to")
                .andIf(question.channel(), "channel", "f.channel = :channel")
                .andIf(question.agentId(), "agent", "f.agent_id = :agent")
                .andIf(question.language(), "language", "f.language = :language")
                .andIf(listed.topicId(), "topic", """
                        f.message_id in (select t.message_id from topic.message t
                                         where t.tenant_id = :tenant and t.topic_id = :topic and t.at >= :from and t.at < :to)""");
        if (!listed.labels().isEmpty())
            sql.bind("labels", listed.labels().toArray(String[]::new)).and("f.label = any(:labels)");
        return sql;
    }

    /** A place in the list; opaque to clients. */
    record Place(Instant at, long position) {

        /** @throws ai.wafaa.kernel.Refusal {@code validation-failed} when it is none that was given out */
        static @Nullable Place of(@Nullable String cursor) {
            if (cursor == null) return null;
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
                Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
                return new Place(at, Long.parseLong(parts[1]));
            } catch (RuntimeException e) {
                throw ai.wafaa.kernel.Refusal.invalid("after", "is no cursor of this list");
            }
        }
    }
}
