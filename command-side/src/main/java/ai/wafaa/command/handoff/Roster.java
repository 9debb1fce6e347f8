package ai.wafaa.command.handoff;

import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.store.processing.RowChanges;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who could be given work, as far as the assignment knows. Every change is absolute: making it twice changes nothing. */
class Roster {
    private final JdbcClient jdbc;
    private final Supplier<RowChanges> changes;

    /** @param changes where those of now are gathered */
    Roster(JdbcClient jdbc, Supplier<RowChanges> changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * An agent who is online.
     *
     * @param held conversations, assigned ones included
     */
    record Member(String agentId, int held, int capacity, Set<String> specialties, Instant idleSince) {
        boolean hasRoom() {
            return held < capacity;
        }

        Member withOneMore() {
            return new Member(agentId, held + 1, capacity, specialties, idleSince);
        }
    }

    void joins(
            String agentId,
            String tenantId,
            boolean takesConversations,
            int capacity,
            Set<String> specialties,
            Instant at) {
        change(
                agentId,
                """
                insert into command.roster (agent_id, tenant_id, status, enabled, capacity, specialties, idle_since)
                values (?, ?, 'OFFLINE', ?, ?, ?, ?) on conflict (agent_id) do nothing
                """,
                agentId,
                tenantId,
                takesConversations,
                capacity,
                specialties.toArray(String[]::new),
                Timestamp.from(at));
    }

    void status(String agentId, AgentStatus status, Instant since) {
        change(
                agentId,
                "update command.roster set status = ?, status_since = ? where agent_id = ?",
                status.name(),
                Timestamp.from(since),
                agentId);
    }

    void enabled(String agentId, boolean enabled) {
        change(agentId, "update command.roster set enabled = ? where agent_id = ?", enabled, agentId);
    }

    void capacity(String agentId, int capacity) {
        change(agentId, "update command.roster set capacity = ? where agent_id = ?", capacity, agentId);
    }

    void specialties(String agentId, Set<String> specialties) {
        change(
                agentId,
                "update command.roster set specialties = ? where agent_id = ?",
                specialties.toArray(String[]::new),
                agentId);
    }

    void takes(String agentId, String conversationId) {
        changes.get()
                .add(
                        "holding/" + agentId + "/" + conversationId,
                        "insert into command.holding (agent_id, conversation_id) values (?, ?) on conflict do nothing",
                        agentId,
                        conversationId);
    }

    void leaves(String agentId, String conversationId, Instant at) {
        changes.get()
                .add(
                        "holding/" + agentId + "/" + conversationId,
                        "delete from command.holding where agent_id = ? and conversation_id = ?",
                        agentId,
                        conversationId);
        change(agentId, "update command.roster set idle_since = ? where agent_id = ?", Timestamp.from(at), agentId);
    }

    private void change(String agentId, String sql, Object... parameters) {
        changes.get().add("roster/" + agentId, sql, parameters);
    }

    List<Member> online(String tenantId) {
        return jdbc.sql("""
                select r.agent_id, r.capacity, r.specialties, r.idle_since,
                       (select count(*) from command.holding h where h.agent_id = r.agent_id) as held
                from command.roster r where r.tenant_id = ? and r.status = 'ONLINE' and r.enabled
                """)
                .params(tenantId)
                .query((row, n) -> new Member(
                        row.getString("agent_id"),
                        row.getInt("held"),
                        row.getInt("capacity"),
                        Set.of((String[]) row.getArray("specialties").getArray()),
                        row.getTimestamp("idle_since").toInstant()))
                .list();
    }
}
