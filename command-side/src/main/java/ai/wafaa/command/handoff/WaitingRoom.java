package ai.wafaa.command.handoff;

import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.store.processing.RowChanges;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conversations that wait for a person, as far as the assignment knows. Every change is absolute: making it twice changes nothing. */
class WaitingRoom {
    private final JdbcClient jdbc;
    private final Supplier<RowChanges> changes;

    /** @param changes where those of now are gathered */
    WaitingRoom(JdbcClient jdbc, Supplier<RowChanges> changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** One that nobody has been given yet. */
    record Waiting(String conversationId, @Nullable String specialty, Set<String> returnedBy, boolean escalated) {}

    void enters(String conversationId, String tenantId, Priority priority, @Nullable String specialty, Instant since) {
        change(conversationId, """
                insert into command.waiting (conversation_id, tenant_id, priority, waiting_since, specialty)
                values (?, ?, ?, ?, ?)
                on conflict (conversation_id) do update set priority = excluded.priority, waiting_since = excluded.waiting_since,
                    specialty = excluded.specialty, assignee = null, held = false, returned_by = '{}', escalated = false
                """, conversationId, tenantId, priority.rank(), Timestamp.from(since), specialty);
    }

    void assigned(String conversationId, String agentId) {
        change(
                conversationId,
                "update command.waiting set assignee = ? where conversation_id = ?",
                agentId,
                conversationId);
    }

    void withdrawn(String conversationId, String agentId) {
        change(
                conversationId,
                "update command.waiting set assignee = null where conversation_id = ? and assignee = ?",
                conversationId,
                agentId);
    }

    /** Nobody claimed it in time: the next one gets it, and that is an escalation. */
    void unclaimed(String conversationId, String agentId) {
        change(conversationId, """
                update command.waiting set assignee = null, escalated = true,
                    returned_by = array_remove(returned_by, ?::text) || ?::text
                where conversation_id = ? and (assignee is null or assignee = ?)
                """, agentId, agentId, conversationId, agentId);
    }

    /** Wanted is another specialty, or none, from now on. */
    void specialty(String conversationId, @Nullable String specialty) {
        change(
                conversationId,
                "update command.waiting set specialty = ? where conversation_id = ?",
                specialty,
                conversationId);
    }

    void held(String conversationId) {
        change(
                conversationId,
                "update command.waiting set assignee = null, held = true, escalated = false where conversation_id = ?",
                conversationId);
    }

    /** Back to the old place; whoever returned it is not given it again while others have room. */
    void returned(String conversationId, String tenantId, @Nullable String agentId, Instant at) {
        change(
                conversationId,
                """
                insert into command.waiting (conversation_id, tenant_id, priority, waiting_since, returned_by)
                values (?, ?, ?, ?, array_remove(array[?::text], null))
                on conflict (conversation_id) do update set held = false, assignee = null,
                    returned_by = array_remove(array_remove(command.waiting.returned_by, ?::text) || ?::text, null)
                """,
                conversationId,
                tenantId,
                Priority.MEDIUM.rank(),
                Timestamp.from(at),
                agentId,
                agentId,
                agentId);
    }

    void leaves(String conversationId) {
        change(conversationId, "delete from command.waiting where conversation_id = ?", conversationId);
    }

    private void change(String conversationId, String sql, @Nullable Object... parameters) {
        changes.get().add("waiting/" + conversationId, sql, parameters);
    }

    /** Urgent first, then the longest waiting; only those that want no specialty or one of these, so that none stands in the way of others. */
    List<Waiting> unassigned(String tenantId, Set<String> specialties, int limit) {
        return jdbc.sql("""
                select conversation_id, specialty, returned_by, escalated from command.waiting
                where tenant_id = ? and assignee is null and not held and (specialty is null or specialty = any(?))
                order by priority desc, waiting_since, conversation_id limit ?
                """)
                .params(tenantId, specialties.toArray(String[]::new), limit)
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        Set.of((String[]) row.getArray(3).getArray()),
                        row.getBoolean(4)))
                .list();
    }
}
