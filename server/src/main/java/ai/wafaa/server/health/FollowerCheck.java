package ai.wafaa.server.health;

import ai.wafaa.store.processing.ProcessorDefinition.Status;
import ai.wafaa.store.processing.Processors;
import ai.wafaa.web.health.Finding;
import ai.wafaa.web.health.HealthCheck;
import ai.wafaa.web.health.HealthStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every follower of the log: how far it is behind, and what stops it. */
@Component
@Order(4)
class FollowerCheck implements HealthCheck {
    /** Behind by more than this is worth a look; a burst is caught up with sooner. */
    private static final double LATE_SECONDS = 10;
    /** One that another process works for: its position as text, of whichever share of the log is the last. */
    private static final String ELSEWHERE = """
            select min(case split_part(convert_from(token, 'UTF8'), '/', 1)
                       when '-' then 0 else split_part(convert_from(token, 'UTF8'), '/', 1)::bigint end)
            from log.token where processor_name = ?""";

    private static final String AGE = """
            select extract(epoch from clock_timestamp() - recorded_at)::float8 from log.event where position = ?""";

    private final Processors processors;
    private final JdbcClient jdbc;

    FollowerCheck(Processors processors, DataSource log) {
        this.processors = processors;
        this.jdbc = JdbcClient.create(log);
    }

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public List<Finding> check() {
        Map<Long, Double> ages = new HashMap<>();
        return processors.status().stream().map(s -> finding(s, ages)).toList();
    }

    private Finding finding(Status status, Map<Long, Double> ages) {
        String kind = status.kind().name().toLowerCase(Locale.ROOT) + ":" + status.name();
        try {
            long position = status.running() ? status.position() : elsewhere(status.name());
            long lag = status.running() ? status.lag() : status.lag() - position;
            double seconds = lag <= 0 ? 0 : ages.computeIfAbsent(position + 1, this::age);
            return finding(kind, status, Math.max(0, lag), seconds);
        } catch (DataAccessException e) {
            // The event store says so itself; how many events it is behind is known without it.
            return finding(kind, status, status.lag(), null);
        }
    }

    private static Finding finding(String name, Status status, long lag, @Nullable Double seconds) {
        boolean late = seconds != null && seconds > LATE_SECONDS;
        String error = status.error();
        String detail = error != null
                ? "its last batch failed and is tried again"
                : late ? "behind" : status.running() ? "follows" : "another process works for it";
        HealthStatus health = error != null || late ? HealthStatus.DEGRADED : HealthStatus.UP;
        return new Finding(name, health, detail, lag, seconds);
    }

    private long elsewhere(String group) {
        Long position =
                jdbc.sql(ELSEWHERE).param(group).query(Long.class).optional().orElse(null);
        return position == null ? 0 : position;
    }

    private double age(long position) {
        return jdbc.sql(AGE).param(position).query(Double.class).optional().orElse(0.0);
    }
}
