package ai.wafaa.command.handoff;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The timers that are set, for those who have them go off. One of a kind for each subject; events set them, see {@link DueChanges}. */
class DueTable {
    private final JdbcClient jdbc;

    DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are due, the most overdue first. Nobody else gets them for the time of the lease; who does not end them by then has died, and they come again. */
    List<Due> lease(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                update command.due d set due_at = ? from (
                    select kind, subject from command.due where due_at <= ? order by due_at limit ? for update skip locked) next
                where d.kind = next.kind and d.subject = next.subject returning d.*
                """)
                .params(cut(now.plus(lease)), cut(now), limit)
                .query((row, n) -> new Due(
                        Due.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("tenant_id"),
                        now,
                        row.getTimestamp("since").toInstant(),
                        row.getString("agent_id"),
                        row.getInt("stage")))
                .list();
    }

    /** The timer went off: it goes off again then, or rests; unless it was set anew meanwhile. */
    void wentOff(Due due, @Nullable Instant next) {
        jdbc.sql("""
                update command.due set due_at = ?::timestamptz, stage = stage + 1
                where kind = ? and subject = ? and since = ? and stage = ? and due_at is not null
                """)
                .param(timestamp(next))
                .param(due.kind().name())
                .param(due.subject())
                .param(timestamp(due.since()))
                .param(due.stage())
                .update();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : cut(instant);
    }

    /** Not rounded, as the state is recognised by it. */
    static Timestamp cut(Instant instant) {
        return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
