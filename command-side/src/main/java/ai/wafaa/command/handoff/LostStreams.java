package ai.wafaa.command.handoff;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.store.Commands;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets agents offline whose live stream has been gone for longer than their tenant allows, so that what they have goes where it goes when they leave. Only who
 * had a stream since they came can lose it, and only while streams are served.
 */
public class LostStreams {
    private static final Logger log = LoggerFactory.getLogger(LostStreams.class);
    /** The nodes that serve streams write more often than this. */
    private static final Duration SERVED = Duration.ofSeconds(40);

    private static final String LOST = """
            select r.agent_id, r.tenant_id, s.seen_at, v.since from command.roster r
            join desk.stream_seen s on s.user_id = r.agent_id cross join desk.stream_service v
            where r.status <> 'OFFLINE' and s.seen_at >= r.status_since and s.seen_at < ? and v.seen_at > ?
            """;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final ToIntFunction<String> graceSeconds;
    private final Clock clock;

    /** @param graceSeconds those of a tenant; 0 for never */
    public LostStreams(JdbcClient jdbc, Commands commands, ToIntFunction<String> graceSeconds, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.graceSeconds = graceSeconds;
        this.clock = clock;
    }

    private record Lost(String agentId, String tenantId, Instant seenAt, Instant servedSince) {
        boolean isGoneFor(int seconds, Instant now) {
            Instant limit = now.minusSeconds(seconds);
            return seconds > 0 && seenAt.isBefore(limit) && servedSince.isBefore(limit);
        }
    }

    /** Returns when all who are gone are offline. */
    public void look() {
        Instant now = clock.instant();
        List<Lost> lost = jdbc.sql(LOST)
                .params(Timestamp.from(now.minusSeconds(1)), Timestamp.from(now.minus(SERVED)))
                .query((row, n) -> new Lost(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
        for (Lost agent : lost)
            if (agent.isGoneFor(graceSeconds.applyAsInt(agent.tenantId()), now)) setOffline(agent, now);
    }

    private void setOffline(Lost agent, Instant now) {
        var actor = new Actor(
                agent.tenantId(),
                Actor.Kind.JOB,
                "stream-lost",
                UUID.randomUUID().toString(),
                null);
        try {
            commands.send(new ChangeAgentStatus(agent.agentId(), AgentStatus.OFFLINE, now), actor)
                    .join();
            log.info("agent {} is offline: no live stream since {}", agent.agentId(), agent.seenAt());
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof Refusal refusal)) throw e;
            log.debug("agent {} was not set offline: {}", agent.agentId(), refusal.code());
        }
    }
}
