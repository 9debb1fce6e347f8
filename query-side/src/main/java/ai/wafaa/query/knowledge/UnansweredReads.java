package ai.wafaa.query.knowledge;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The questions for which an article is wanted. */
@RestController
class UnansweredReads {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final int MOST_QUESTIONS = 2_000;
    private static final int MOST_EXAMPLES = 8;

    private final DatabaseClient database;
    private final ReadProgress progress;

    UnansweredReads(DatabaseClient database, ReadProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** @param question the latest of the group; {@code examples} are others in it, all different */
    record GroupView(
            String question,
            int count,
            List<String> examples,
            double confidence,
            Instant lastAskedAt,
            List<String> conversationIds) {

        static GroupView of(List<Unanswered> questions) {
            Unanswered latest = questions.getFirst();
            return new GroupView(
                    latest.text(),
                    questions.size(),
                    questions.stream()
                            .map(Unanswered::text)
                            .distinct()
                            .limit(MOST_EXAMPLES)
                            .toList(),
                    questions.stream()
                            .mapToDouble(Unanswered::confidence)
                            .average()
                            .orElse(0),
                    latest.at(),
                    questions.stream()
                            .map(Unanswered::conversationId)
                            .distinct()
                            .limit(MOST_EXAMPLES)
                            .toList());
        }
    }

    /** Groups, the most asked first. */
    record GroupsView(List<GroupView> data) {}

    /** @param from 30 days ago when missing; of a period with very many, the latest count */
    @GetMapping("/api/v1/knowledge/unanswered")
    Mono<GroupsView> unanswered(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller,
            MinPosition position) {
        caller.require(Role.SUPERVISOR);
        Instant until = to == null ? Instant.now() : to;
        Instant since = from == null ? until.minus(USUAL) : from;
        return progress.await(position)
                .then(Sql.of("select message_id, conversation_id, text, unanswered, sent_at from read.message m")
                        .bind("tenant", Sql.id(caller.tenantId()))
                        .bind("since", since)
                        .bind("until", until)
                        .bind("limit", MOST_QUESTIONS)
                        .and("m.tenant_id = :tenant")
                        .and("m.unanswered is not null")
                        .and("m.sent_at >= :since")
                        .and("m.sent_at < :until")
                        .end("order by m.sent_at desc limit :limit")
                        .query(
                                database,
                                row -> new Unanswered(
                                        Sql.text(row, "message_id"),
                                        Sql.text(row, "conversation_id"),
                                        Sql.text(row, "text"),
                                        Objects.requireNonNullElse(row.get("unanswered", Double.class), 0.0),
                                        Sql.time(row, "sent_at")))
                        .collectList())
                .map(UnansweredReads::grouped);
    }

    private static GroupsView grouped(List<Unanswered> questions) {
        var groups = new QuestionGroups();
        questions.forEach(groups::add);
        return new GroupsView(groups.largestFirst().stream().map(GroupView::of).toList());
    }
}
