package ai.wafaa.command.handoff;

import ai.wafaa.kernel.agent.AgentStatus;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who could be given work, as far as the assignment knows. Every change is absolute: making it twice changes nothing. */
class Roster {
    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                insert into command.roster (agent_id, tenant_id, status, enabled, capacity, specialties, idle_since)
                values (?, ?, 'OFFLINE', ?, ?, ?, ?) on conflict (agent_id) do nothing
                """)
                .params(
                        agentId,
                        tenantId,
                        takesConversations,
                        capacity,
                        specialties.toArray(String[]::new),
                        Timestamp.from(at))
                .update();
    }

    void status(String agentId, AgentStatus status, Instant since) {
        jdbc.sql("update command.roster set status = ?, status_since = ? where agent_id = ?")
                .params(status.name(), Timestamp.from(since), agentId)
                .update();
    }

    void enabled(String agentId, boolean enabled) {
        set("enabled = ?", enabled, agentId);
    }

    void capacity(String agentId, int capacity) {
        set("capacity = ?", capacity, agentId);
    }

    void specialties(String agentId, Set<String> specialties) {
        set("specialties = ?", specialties.toArray(String[]::new), agentId);
    }

    private void set(String assignment, Object value, String agentId) {
        jdbc.sql("update command.roster set " + assignment + " where agent_id = ?")
                .params(value, agentId)
                .update();
    }

    void takes(String agentId, String conversationId) {
        jdbc.sql("insert into command.holding (agent_id, conversation_id) values (?, ?) on conflict do nothing")
                .params(agentId, conversationId)
                .update();
    }

    void leaves(String agentId, String conversationId, Instant at) {
        jdbc.sql("delete from command.holding where agent_id = ? and conversation_id = ?")
                .params(agentId, conversationId)
                .update();
        jdbc.sql("update command.roster set idle_since = ? where agent_id = ?")
                .params(Timestamp.from(at), agentId)
                .update();
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
