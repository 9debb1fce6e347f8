package ai.wafaa.projection.conversation;

import ai.wafaa.projection.table.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code agent}: a user of a tenant and its load. */
final class AgentRow {
    static final Table<AgentRow> TABLE = Table.named("agent", AgentRow::new, "agent_id")
            .uuid("agent_id", r -> r.agentId, (r, v) -> r.agentId = v)
            .uuid("tenant_id", r -> r.tenantId, (r, v) -> r.tenantId = v)
            .text("email", r -> r.email, (r, v) -> r.email = v)
            .text("full_name", r -> r.fullName, (r, v) -> r.fullName = v)
            .text("role", r -> r.role, (r, v) -> r.role = v)
            .text("status", r -> r.status, (r, v) -> r.status = v)
            .instant("status_since", r -> r.statusSince, (r, v) -> r.statusSince = v)
            .flag("enabled", r -> r.enabled, (r, v) -> r.enabled = v)
            .count("max_concurrent_conversations", r -> r.capacity, (r, v) -> r.capacity = v)
            .count("current_conversation_count", r -> r.load, (r, v) -> r.load = v)
            .texts("specialties", r -> r.specialties, (r, v) -> r.specialties = v)
            .instant("last_seen", r -> r.lastSeen, (r, v) -> r.lastSeen = v)
            .number("version", r -> r.version, (r, v) -> r.version = v)
            .number("position", r -> r.position, (r, v) -> r.position = v)
            .build();

    String agentId = "";
    String tenantId = "";
    String email = "";
    String fullName = "";
    String role = "agent";
    String status = "offline";
    Instant statusSince = Instant.EPOCH;
    boolean enabled = true;
    int capacity;
    int load;
    List<String> specialties = List.of();

    @Nullable
    Instant lastSeen;

    long version;
    long position;

    void active(Instant at) {
        if (lastSeen == null || at.isAfter(lastSeen)) lastSeen = at;
    }
}
