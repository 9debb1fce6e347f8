package ai.wafaa.projection.conversation;

import ai.wafaa.projection.conversation.SmallRows.Figure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose next value depends on the last, as they stand after the batches so far. It is worth something only while the tables are where this memory is: after
 * a rollback, or when another node has worked meanwhile, the positions differ and it starts empty.
 */
final class Memory {
    private static final int CONVERSATIONS = 10_000;

    private final Map<String, ConversationRow> conversations = recentlyUsed();
    private final Map<String, AssignmentRow> assignments = recentlyUsed();
    private final Map<String, AgentRow> agents = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private long position = Long.MIN_VALUE;

    /** Forgets everything unless it is what the tables hold at this position. */
    void standAt(long tables) {
        if (position == tables) return;
        conversations.clear();
        assignments.clear();
        agents.clear();
        figures.clear();
    }

    /** The rows now hold everything up to here, provided that the transaction commits. */
    void movedTo(long position) {
        this.position = position;
    }

    /** Drops what was not used lately; between batches only, as a batch relies on what it has loaded. */
    void trim() {
        trim(conversations);
        trim(assignments);
    }

    ConversationRow conversation(String id) {
        return required(conversations.get(id), "conversation", id);
    }

    @Nullable
    AssignmentRow latestAssignment(String conversationId) {
        return assignments.get(conversationId);
    }

    AgentRow agent(String id) {
        return required(agents.get(id), "agent", id);
    }

    /** Null for somebody who is no user of any tenant. */
    @Nullable
    AgentRow agentIfKnown(String id) {
        return agents.get(id);
    }

    Figure figure(String tenantId) {
        return figures.computeIfAbsent(tenantId, id -> {
            var figure = new Figure();
            figure.tenantId = id;
            return figure;
        });
    }

    void add(ConversationRow row) {
        conversations.put(row.conversationId, row);
    }

    void add(AssignmentRow row) {
        assignments.put(row.conversationId, row);
    }

    void add(AgentRow row) {
        agents.put(row.agentId, row);
    }

    /** Reads what a batch needs and is not here yet: at most one query per table. */
    void load(Connection connection, String schema, Needs needs) throws SQLException {
        var missing = new HashSet<>(needs.conversations());
        missing.removeAll(conversations.keySet());
        var withAssignment = new HashSet<String>();
        var loaded = new HashMap<String, ConversationRow>();
        for (ConversationRow row : ConversationRow.TABLE.load(connection, schema, missing)) {
            loaded.put(row.conversationId, row);
            if (row.assignmentPosition != null) withAssignment.add(row.conversationId);
        }
        ConversationRow.ACTIVITY.fill(connection, schema, loaded);
        conversations.putAll(loaded);
        loadLatestAssignments(connection, schema, withAssignment);
        load(AgentRow.TABLE.load(connection, schema, without(needs.agents(), agents)), (m, row) -> m.add(row));
        load(
                Figure.TABLE.load(connection, schema, without(needs.tenants(), figures)),
                (m, row) -> m.figures.put(row.tenantId, row));
    }

    private void loadLatestAssignments(Connection connection, String schema, Set<String> ids) throws SQLException {
        for (AssignmentRow row : AssignmentRow.TABLE.load(connection, schema, ids)) {
            Long latest = conversation(row.conversationId).assignmentPosition;
            if (latest != null && latest == row.openedPosition) add(row);
        }
    }

    private <R> void load(Iterable<R> rows, BiConsumer<Memory, R> add) {
        for (R row : rows) add.accept(this, row);
    }

    private static Set<String> without(Set<String> needed, Map<String, ?> known) {
        var missing = new HashSet<>(needed);
        missing.removeAll(known.keySet());
        return missing;
    }

    private static <R> R required(@Nullable R row, String what, String id) {
        if (row == null) throw new IllegalStateException("an event of the " + what + " " + id + ", which has no row");
        return row;
    }

    private static <R> Map<String, R> recentlyUsed() {
        return new LinkedHashMap<>(1024, 0.75f, true);
    }

    private static void trim(Map<String, ?> map) {
        var oldest = map.keySet().iterator();
        for (int excess = map.size() - CONVERSATIONS; excess > 0 && oldest.hasNext(); excess--) {
            oldest.next();
            oldest.remove();
        }
    }
}
