package ai.wafaa.query.conversation;

import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The queue: who waits for a person, urgent first, then the longest waiting. */
@RestController
class QueueReads {
    private final DatabaseClient database;
    private final ReadProgress progress;

    QueueReads(DatabaseClient database, ReadProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** @param position in the queue, from 1 */
    record Waiting(
            String conversationId,
            @Nullable String customerName,
            String channel,
            String preview,
            String previewAuthor,
            @Nullable String priority,
            @Nullable String reason,
            @Nullable String trigger,
            @Nullable String sentiment,
            @Nullable Instant waitingSince,
            long position,
            @Nullable String specialty,
            @Nullable String assignedAgentId,
            @Nullable Instant claimBy,
            int unread) {

        static Waiting of(Readable row) {
            return new Waiting(
                    Sql.text(row, "conversation_id"),
                    Sql.string(row, "customer_name"),
                    Sql.text(row, "channel"),
                    Sql.text(row, "preview"),
                    Sql.text(row, "preview_author"),
                    ConversationView.priority(row),
                    Sql.string(row, "handoff_reason"),
                    Sql.string(row, "handoff_trigger"),
                    Sql.string(row, "sentiment"),
                    Sql.instant(row, "waiting_since"),
                    Sql.number(row, "place"),
                    Sql.string(row, "specialty"),
                    Sql.string(row, "agent_id"),
                    Sql.instant(row, "claim_by"),
                    (int) Sql.number(row, "unread"));
        }
    }

    @GetMapping("/api/v1/queue")
    Mono<Page<Waiting>> queue(Caller caller, Paging paging, MinPosition position) {
        var rows = Sql.of("""
                        select c.*, a.preview, a.preview_author, greatest(0, a.inbound_count - coalesce(r.inbound_seen, 0)) as unread,
                               row_number() over (order by c.priority desc, c.waiting_since, c.conversation_id) as place
                        from read.conversation c
                        join read.activity a on a.conversation_id = c.conversation_id
                        left join desk.read_mark r on r.user_id = :me and r.conversation_id = c.conversation_id""")
                .bind("me", Sql.id(caller.userId()))
                .bind("tenant", Sql.id(caller.tenantId()))
                .and("c.tenant_id = :tenant")
                .and("c.status = 'pending_handoff'")
                .bind("limit", paging.limit())
                .bind("offset", paging.offset())
                .end("order by c.priority desc, c.waiting_since, c.conversation_id limit :limit offset :offset")
                .query(database, Waiting::of)
                .collectList();
        var total = Sql.of("select pending_handoff::bigint as total from read.tenant_figure f")
                .bind("tenant", Sql.id(caller.tenantId()))
                .and("f.tenant_id = :tenant")
                .query(database, row -> Sql.number(row, "total"))
                .next()
                .defaultIfEmpty(0L);
        return progress.await(position).then(Mono.zip(rows, total, (data, count) -> Page.of(data, count, paging)));
    }
}
