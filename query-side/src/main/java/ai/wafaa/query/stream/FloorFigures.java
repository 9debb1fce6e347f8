package ai.wafaa.query.stream;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Every two seconds, to who sees the whole tenant: how it stands on the floor. Costs nothing while nobody of them listens. */
class FloorFigures implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FloorFigures.class);
    private static final String FIGURES = """
            select f.tenant_id, f.bot, f.pending_handoff, f.human_agent,
                   (select extract(epoch from :now::timestamptz - min(c.waiting_since))::bigint from read.conversation c
                     where c.tenant_id = f.tenant_id and c.status = 'pending_handoff') as oldest,
                   (select count(*) from read.agent a where a.tenant_id = f.tenant_id and a.status = 'online') as online
            from read.tenant_figure f where f.tenant_id = any(:tenants)
            """;

    private final DatabaseClient database;
    private final FeedTail tail;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final Disposable ticks;

    FloorFigures(DatabaseClient database, FeedTail tail, Clock clock) {
        this.database = database;
        this.tail = tail;
        this.clock = clock;
        this.ticks = Flux.interval(Duration.ofSeconds(2))
                .onBackpressureDrop()
                .subscribe(tick -> tail.withOverseenTenants(this::read));
    }

    private void read(Set<String> tenants) {
        database.sql(FIGURES)
                .bind("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .bind("tenants", tenants.stream().map(UUID::fromString).toArray(UUID[]::new))
                .map(row -> {
                    var body = json.createObjectNode();
                    body.put("bot_conversations", row.get("bot", Integer.class));
                    body.put("pending", row.get("pending_handoff", Integer.class));
                    body.put("human_conversations", row.get("human_agent", Integer.class));
                    Long oldest = row.get("oldest", Long.class);
                    body.put("oldest_wait_seconds", oldest == null ? 0 : oldest);
                    body.put("online_agents", row.get("online", Long.class));
                    body.put("at", clock.instant().toString());
                    body.put("server_time", clock.instant().toString());
                    tail.tell(
                            String.valueOf(row.get("tenant_id")),
                            "metrics",
                            json.writeValueAsString(body),
                            c -> c.seesWholeTenant());
                    return true;
                })
                .all()
                .timeout(Duration.ofSeconds(2))
                .onErrorResume(e -> {
                    log.debug("no figures this time", e); // the next come in two seconds
                    return Mono.empty();
                })
                .subscribe();
    }

    @Override
    public void close() {
        ticks.dispose();
    }
}
