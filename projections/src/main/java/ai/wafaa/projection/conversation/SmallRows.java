package ai.wafaa.projection.conversation;

import ai.wafaa.projection.conversation.ConversationRow.Status;
import ai.wafaa.projection.table.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the narrow tables. */
final class SmallRows {
    private SmallRows() {}

    /** A row of {@code note}. */
    static final class Note {
        static final Table<Note> TABLE = Table.named("note", Note::new, "note_id")
                .uuid("note_id", r -> r.noteId, (r, v) -> r.noteId = v)
                .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
                .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
                .uuid("author_id", r -> r.authorId, (r, v) -> r.authorId = v)
                .text("text", r -> r.text, (r, v) -> r.text = v)
                .instant("at", r -> r.at, (r, v) -> r.at = v)
                .number("position", r -> r.position, (r, v) -> r.position = v)
                .build();

        String noteId = "";
        String conversationId = "";
        String tenantId = "";
        String authorId = "";
        String text = "";
        Instant at = Instant.EPOCH;
        long position;
    }

    /** A row of {@code customer_search}: the texts under which a conversation is found. */
    static final class Search {
        static final Table<Search> TABLE = Table.named("customer_search", Search::new, "conversation_id")
                .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
                .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
                .text("haystack", r -> r.haystack, (r, v) -> r.haystack = v)
                .number("position", r -> r.position, (r, v) -> r.position = v)
                .build();

        String conversationId = "";
        String tenantId = "";
        String haystack = "";
        long position;

        static Search of(ConversationRow conversation, long position) {
            var row = new Search();
            row.conversationId = conversation.conversationId;
            row.tenantId = conversation.tenantId;
            String name = conversation.customerName;
            row.haystack = (name == null ? "" : name + "\n") + conversation.customerAddress;
            row.position = position;
            return row;
        }
    }

    /** A row of {@code tenant_figure}: the number of conversations in each status. */
    static final class Figure {
        static final Table<Figure> TABLE = Table.named("tenant_figure", Figure::new, "tenant_id")
                .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
                .count("bot", r -> r.count(Status.BOT), (r, v) -> r.counts.put(Status.BOT, v))
                .count(
                        "pending_handoff",
                        r -> r.count(Status.PENDING_HANDOFF),
                        (r, v) -> r.counts.put(Status.PENDING_HANDOFF, v))
                .count("human_agent", r -> r.count(Status.HUMAN_AGENT), (r, v) -> r.counts.put(Status.HUMAN_AGENT, v))
                .count("closed", r -> r.count(Status.CLOSED), (r, v) -> r.counts.put(Status.CLOSED, v))
                .number("position", r -> r.position, (r, v) -> r.position = v)
                .build();

        String tenantId = "";
        private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
        long position;

        /** @param from null for a new conversation */
        void moved(@Nullable Status from, Status to) {
            if (from != null) counts.put(from, count(from) - 1);
            counts.put(to, count(to) + 1);
        }

        private int count(Status status) {
            return counts.getOrDefault(status, 0);
        }
    }

    /** A row of {@code feed}. */
    static final class Feed {
        static final Table<Feed> TABLE = Table.named("feed", Feed::new, "position")
                .number("position", r -> r.position, (r, v) -> r.position = v)
                .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
                .text("type", r -> r.type, (r, v) -> r.type = v)
                .text("audience", r -> r.audience, (r, v) -> r.audience = v)
                .uuid("conversation_id", r -> r.conversationId, (r, v) -> r.conversationId = v)
                .uuid("message_id", r -> r.messageId, (r, v) -> r.messageId = v)
                .flag("pending", r -> r.pending, (r, v) -> r.pending = v)
                .uuids("agent_ids", r -> r.agentIds, (r, v) -> r.agentIds = v)
                .instant("at", r -> r.at, (r, v) -> r.at = v)
                .text("data", r -> r.data, (r, v) -> r.data = v)
                .build();

        long position;
        String tenantId = "";
        String type = "";
        String audience = "";

        @Nullable
        String conversationId;

        @Nullable
        String messageId;

        boolean pending;
        List<String> agentIds = List.of();
        Instant at = Instant.EPOCH;

        @Nullable
        String data;
    }
}
