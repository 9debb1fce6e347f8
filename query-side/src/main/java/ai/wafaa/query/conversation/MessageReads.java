package ai.wafaa.query.conversation;

import ai.wafaa.kernel.conversation.Candidate;
import ai.wafaa.kernel.conversation.Citation;
import ai.wafaa.query.Cursor;
import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.list.Slice;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What belongs to one conversation: messages, notes, assignments. */
@RestController
class MessageReads {
    private final DatabaseClient database;
    private final ReadProgress progress;
    private final Sight sight;

    MessageReads(DatabaseClient database, ReadProgress progress, Sight sight) {
        this.database = database;
        this.progress = progress;
        this.sight = sight;
    }

    /** Why a message did not arrive. */
    record Failure(String code, @Nullable String detail) {}

    /**
     * @param sentiment how a customer's message feels; {@code sentimentWords} are the words that decided
     * @param citations passages that the bot's answer rests on, as {@code [{article_id,title,score}]}
     */
    record MessageView(
            String id,
            String direction,
            String author,
            @Nullable String agentId,
            String kind,
            String text,
            Instant sentAt,
            Instant recordedAt,
            @Nullable String delivery,
            @Nullable Failure failure,
            @Nullable String clientRef,
            @Nullable String sentiment,
            @Nullable Double sentimentConfidence,
            List<String> sentimentWords,
            @Nullable Double confidence,

            @ArraySchema(schema = @Schema(implementation = Citation.class)) @JsonRawValue @Nullable
            String citations,

            @Nullable Boolean cached,
            @Nullable String model) {

        static MessageView of(Readable row) {
            String author = Sql.text(row, "author");
            String failure = Sql.string(row, "failure_code");
            String words = Sql.string(row, "sentiment_words");
            return new MessageView(
                    Sql.text(row, "message_id"),
                    author.equals("customer") ? "inbound" : "outbound",
                    author,
                    Sql.string(row, "agent_id"),
                    Sql.text(row, "kind"),
                    Sql.text(row, "text"),
                    Sql.time(row, "sent_at"),
                    Sql.time(row, "recorded_at"),
                    Sql.string(row, "delivery"),
                    failure == null ? null : new Failure(failure, Sql.string(row, "failure_detail")),
                    Sql.string(row, "client_ref"),
                    Sql.string(row, "sentiment"),
                    row.get("sentiment_confidence", Double.class),
                    words == null ? List.of() : List.of(words.split("\n")),
                    row.get("confidence", Double.class),
                    Sql.string(row, "citation_list"),
                    row.get("cached", Boolean.class),
                    Sql.string(row, "model"));
        }
    }

    /**
     * The messages in the order in which they were sent, the oldest first.
     *
     * @param order {@code desc} for the newest first, as a page does that opens at the end
     */
    @GetMapping("/api/v1/conversations/{id}/messages")
    Mono<Slice<MessageView>> messages(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "asc") String order,
            Caller caller,
            Paging paging,
            MinPosition position) {
        boolean newestFirst = order.equals("desc");
        Cursor after = Cursor.of(paging.after());
        // The position of the last message stands in the cursor's id, as messages of one second are told apart by it.
        Sql query = Sql.of("select *, citations::text as citation_list from read.message m")
                .bind("id", id)
                .and("m.conversation_id = :id");
        if (after != null)
            query.bind("at", after.at())
                    .bind("position", after.id().getLeastSignificantBits())
                    .and("(m.sent_at, m.position) " + (newestFirst ? "<" : ">") + " (:at, :position)");
        String direction = newestFirst ? " desc" : "";
        return progress.await(position)
                .then(sight.of(id, caller))
                .then(query.bind("limit", paging.limit() + 1)
                        .end("order by m.sent_at" + direction + ", m.position" + direction + " limit :limit")
                        .query(database, row -> new Placed(MessageView.of(row), Sql.number(row, "position")))
                        .collectList())
                .map(rows -> slice(rows, paging.limit()));
    }

    private record Placed(MessageView message, long position) {}

    private static Slice<MessageView> slice(List<Placed> rows, int limit) {
        List<MessageView> data = rows.stream().limit(limit).map(Placed::message).toList();
        if (rows.size() <= limit) return new Slice<>(data, null);
        Placed last = rows.get(limit - 1);
        return new Slice<>(data, new Cursor(last.message().sentAt(), new UUID(0, last.position())).text());
    }

    /** A note for staff. */
    record NoteView(String id, String authorId, String text, Instant at) {}

    @GetMapping("/api/v1/conversations/{id}/notes")
    Mono<Slice<NoteView>> notes(@PathVariable UUID id, Caller caller, MinPosition position) {
        return progress.await(position)
                .then(sight.of(id, caller))
                .then(Sql.of("select note_id, author_id, text, at from read.note n")
                        .bind("id", id)
                        .and("n.conversation_id = :id")
                        .end("order by n.position")
                        .query(
                                database,
                                row -> new NoteView(
                                        Sql.text(row, "note_id"),
                                        Sql.text(row, "author_id"),
                                        Sql.text(row, "text"),
                                        Sql.time(row, "at")))
                        .collectList())
                .map(rows -> new Slice<>(rows, null));
    }

    /** Who had the conversation when, and why this agent. */
    record AssignmentView(
            String agentId,
            Instant assignedAt,
            @Nullable Instant claimedAt,
            @Nullable Instant resolvedAt,
            String assignmentType,
            @Nullable String notes,
            String reason,

            @ArraySchema(schema = @Schema(implementation = Candidate.class)) @JsonRawValue @Nullable
            String candidates) {}

    @GetMapping("/api/v1/conversations/{id}/assignments")
    Mono<Slice<AssignmentView>> assignments(@PathVariable UUID id, Caller caller, MinPosition position) {
        return progress.await(position)
                .then(sight.of(id, caller))
                .then(Sql.of("select *, candidates::text as candidate_list from read.conversation_assignment s")
                        .bind("id", id)
                        .and("s.conversation_id = :id")
                        .end("order by s.opened_position")
                        .query(
                                database,
                                row -> new AssignmentView(
                                        Sql.text(row, "agent_id"),
                                        Sql.time(row, "assigned_at"),
                                        Sql.instant(row, "claimed_at"),
                                        Sql.instant(row, "resolved_at"),
                                        Sql.text(row, "assignment_type"),
                                        Sql.string(row, "notes"),
                                        Sql.text(row, "reason"),
                                        Sql.string(row, "candidate_list")))
                        .collectList())
                .map(rows -> new Slice<>(rows, null));
    }
}
