package ai.wafaa.command.handoff;

import ai.wafaa.kernel.handoff.Priority;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conversations that wait for a person, as far as the assignment knows. Every change is absolute: making it twice changes nothing. */
class WaitingRoom {
    private final JdbcClient jdbc;

    WaitingRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that nobody has been given yet. */
    record Waiting(String conversationId, @Nullable String specialty, Set<String> returnedBy, boolean escalated) {}

    void enters(String conversationId, String tenantId, Priority priority, @Nullable String specialty, Instant since) {
        jdbc.sql("""
                insert into command.waiting (conversation_id, tenant_id, priority, waiting_since, specialty)
                values (?, ?, ?, ?, ?)
                on conflict (conversation_id) do update set priority = excluded.priority, waiting_since = excluded.waiting_since,
                    specialty = excluded.specialty, assignee = null, held = false, returned_by = '{}', escalated = false
                """)
                .params(conversationId, tenantId, priority.rank(), Timestamp.from(since))
                .param(specialty)
                .update();
    }

    void assigned(String conversationId, String agentId) {
        jdbc.sql("update command.waiting set assignee = ? where conversation_id = ?")
                .params(agentId, conversationId)
                .update();
    }

    void withdrawn(String conversationId, String agentId) {
        jdbc.sql("update command.waiting set assignee = null where conversation_id = ? and assignee = ?")
                .params(conversationId, agentId)
                .update();
    }

    /** Nobody claimed it in time: the next one gets it, and that is an escalation. */
    void unclaimed(String conversationId, String agentId) {
        jdbc.sql("""
                update command.waiting set assignee = null, escalated = true,
                    returned_by = array_remove(returned_by, ?::text) || ?::text
                where conversation_id = ? and (assignee is null or assignee = ?)
                """).params(agentId, agentId, conversationId, agentId).update();
    }

    /** Wanted is another specialty, or none, from now on. */
    void specialty(String conversationId, @Nullable String specialty) {
        jdbc.sql("update command.waiting set specialty = ? where conversation_id = ?")
                .param(specialty)
                .param(conversationId)
                .update();
    }

    void held(String conversationId) {
        jdbc.sql("update command.waiting set assignee = null, held = true, escalated = false where conversation_id = ?")
                .params(conversationId)
                .update();
    }

    /** Back to the old place; whoever returned it is not given it again while others have room. */
    void returned(String conversationId, String tenantId, @Nullable String agentId, Instant at) {
        jdbc.sql("""
                insert into command.waiting (conversation_id, tenant_id, priority, waiting_since, returned_by)
                values (?, ?, ?, ?, array_remove(array[?::text], null))
                on conflict (conversation_id) do update set held = false, assignee = null,
                    returned_by = array_remove(array_remove(command.waiting.returned_by, ?::text) || ?::text, null)
                """)
                .params(conversationId, tenantId, Priority.MEDIUM.rank(), Timestamp.from(at))
                .param(agentId)
                .param(agentId)
                .param(agentId)
                .update();
    }

    void leaves(String conversationId) {
        jdbc.sql("delete from command.waiting where conversation_id = ?")
                .params(conversationId)
                .update();
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
