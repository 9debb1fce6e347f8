package ai.wafaa.query.agent;

import ai.wafaa.query.ReadProgress;
import ai.wafaa.query.Sql;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The users of the caller's tenant, with their status and load. */
@RestController
class AgentReads {
    private final DatabaseClient database;
    private final ReadProgress progress;

    AgentReads(DatabaseClient database, ReadProgress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** A user; {@code currentConversationCount} counts what is held and what is assigned. */
    record AgentView(
            String id,
            String email,
            String fullName,
            String role,
            String status,
            boolean enabled,
            long maxConcurrentConversations,
            long currentConversationCount,
            List<String> specialties,
            @Nullable Instant lastSeen,
            @Nullable Instant statusSince,
            long version) {

        static AgentView of(Readable row) {
            String[] specialties = row.get("specialties", String[].class);
            return new AgentView(
                    Sql.text(row, "agent_id"),
                    Sql.text(row, "email"),
                    Sql.text(row, "full_name"),
                    Sql.text(row, "role"),
                    Sql.text(row, "status"),
                    Boolean.TRUE.equals(row.get("enabled", Boolean.class)),
                    Sql.number(row, "max_concurrent_conversations"),
                    Sql.number(row, "current_conversation_count"),
                    specialties == null ? List.of() : List.of(specialties),
                    Sql.instant(row, "last_seen"),
                    Sql.instant(row, "status_since"),
                    Sql.number(row, "version"));
        }
    }

    /** @param available only who is online, enabled and has room */
    @GetMapping("/api/v1/agents")
    Mono<Page<AgentView>> agents(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Boolean available,
            Caller caller,
            Paging paging,
            MinPosition position) {
        Sql query = Sql.of("select * from read.agent g")
                .bind("tenant", Sql.id(caller.tenantId()))
                .and("g.tenant_id = :tenant")
                .andIf(status, "status", "g.status = :status");
        if (Boolean.TRUE.equals(available))
            query.and(
                    "g.status = 'online' and g.enabled and g.current_conversation_count < g.max_concurrent_conversations");
        return progress.await(position)
                .then(query.end("order by g.full_name, g.agent_id")
                        .query(database, AgentView::of)
                        .collectList())
                .map(all -> Page.ofAll(all, paging));
    }
}
