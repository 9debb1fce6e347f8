package ai.wafaa.query.conversation;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.query.Cursor;
import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.list.Slice;
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

/** Conversations: the list, newest activity first, and one of them. */
@RestController
class ConversationReads {
    private final DatabaseClient database;
    private final ReadProgress progress;

    ConversationReads(DatabaseClient database, ReadProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** @param q matches the customer's name and address, and words of the messages */
    record Filter(
            @Nullable String status,
            @Nullable UUID agentId,
            @Nullable String channel,
            @Nullable String sentiment,
            @Nullable String priority,
            @Nullable UUID topicId,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to) {

        Sql applied(Sql query) {
            String words = q == null || q.isBlank() ? null : q.strip();
            if (words != null)
                query.bind(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
            // The few that wait or are held are found by indexes of their own, which know the status by its word.
            if ("pending_handoff".equals(status)) query.and("c.tenant_id = :tenant and c.status = 'pending_handoff'");
            else if ("human_agent".equals(status)) query.and("c.tenant_id = :tenant and c.status = 'human_agent'");
            else query.andIf(status, "status", "c.status = :status");
            return query.andIf(agentId, "agent", "c.agent_id = :agent")
                    .andIf(channel, "channel", "c.channel = :channel")
                    .andIf(sentiment, "sentiment", "c.sentiment = :sentiment")
                    .andIf(rank(), "priority", "c.priority = :priority")
                    .andIf(from, "from", "a.last_message_at >= :from")
                    .andIf(to, "to", "a.last_message_at < :to")
                    .andIf(topicId, "topic", """
                            c.conversation_id in (select f.conversation_id from topic.message t
                              join insight.fact f on f.tenant_id = t.tenant_id and f.figure = 'messages' and f.at = t.at and f.message_id = t.message_id
                              where t.tenant_id = :tenant and t.topic_id = :topic)""")
                    .andIf(words, "words", """
                            c.conversation_id in (
                              select s.conversation_id from read.customer_search s where s.tenant_id = :tenant and s.haystack ilike :like
                              union
                              select m.conversation_id from read.message m
                              where m.tenant_id = :tenant and to_tsvector('simple', m.text) @@ plainto_tsquery('simple', :words))""");
        }

        private @Nullable Short rank() {
            int rank = priority == null
                    ? -1
                    : List.of("low", "medium", "high", "urgent").indexOf(priority);
            return rank < 0 ? null : (short) rank;
        }
    }

    @GetMapping(path = "/api/v1/conversations", params = "page")
    Mono<Page<ConversationView>> page(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "agent_id", required = false) @Nullable UUID agentId,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String sentiment,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(name = "topic_id", required = false) @Nullable UUID topicId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller,
            Paging paging,
            MinPosition position) {
        var filter = new Filter(status, agentId, channel, sentiment, priority, topicId, q, from, to);
        return progress.await(position).then(page(filter, caller, paging));
    }

    @GetMapping(path = "/api/v1/conversations", params = "!page")
    Mono<Slice<ConversationView>> slice(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "agent_id", required = false) @Nullable UUID agentId,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String sentiment,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(name = "topic_id", required = false) @Nullable UUID topicId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Caller caller,
            Paging paging,
            MinPosition position) {
        var filter = new Filter(status, agentId, channel, sentiment, priority, topicId, q, from, to);
        return progress.await(position).then(slice(filter, caller, paging));
    }

    private Mono<Page<ConversationView>> page(Filter filter, Caller caller, Paging paging) {
        var rows = filter.applied(ConversationView.select(caller))
                .bind("limit", paging.limit())
                .bind("offset", paging.offset())
                .end("order by a.last_message_at desc, a.conversation_id desc limit :limit offset :offset")
                .query(database, ConversationView::of)
                .collectList();
        var total = filter.applied(ConversationView.count(caller))
                .query(database, row -> Sql.number(row, "total"))
                .single();
        return Mono.zip(rows, total, (data, count) -> Page.of(data, count, paging));
    }

    private Mono<Slice<ConversationView>> slice(Filter filter, Caller caller, Paging paging) {
        Cursor after = Cursor.of(paging.after());
        Sql query = filter.applied(ConversationView.select(caller));
        if (after != null)
            query.bind("at", after.at())
                    .bind("id", after.id())
                    .and("(a.last_message_at, a.conversation_id) < (:at, :id)");
        return query.bind("limit", paging.limit() + 1)
                .end("order by a.last_message_at desc, a.conversation_id desc limit :limit")
                .query(database, ConversationView::of)
                .collectList()
                .map(rows -> slice(rows, paging.limit()));
    }

    private static Slice<ConversationView> slice(List<ConversationView> rows, int limit) {
        if (rows.size() <= limit) return new Slice<>(rows, null);
        ConversationView last = rows.get(limit - 1);
        return new Slice<>(rows.subList(0, limit), new Cursor(last.lastMessageAt(), UUID.fromString(last.id())).text());
    }

    @GetMapping("/api/v1/conversations/{id}")
    Mono<ConversationView> one(@PathVariable UUID id, Caller caller, MinPosition position) {
        return progress.await(position)
                .then(ConversationView.select(caller)
                        .bind("id", id)
                        .and("c.conversation_id = :id")
                        .query(database, ConversationView::of)
                        .next())
                .switchIfEmpty(Mono.error(ConversationReads::notThere));
    }

    @GetMapping("/api/v1/agents/{agentId}/conversations")
    Mono<Slice<ConversationView>> ofAgent(@PathVariable UUID agentId, Caller caller, MinPosition position) {
        return progress.await(position)
                .then(ConversationView.select(caller)
                        .bind("agent", agentId)
                        .and("c.agent_id = :agent")
                        .and("c.status in ('pending_handoff', 'human_agent')")
                        .end("order by c.assigned_at, c.conversation_id limit 1000")
                        .query(database, ConversationView::of)
                        .collectList())
                .map(rows -> new Slice<>(rows, null));
    }

    static Refusal notThere() {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no such conversation.");
    }
}
