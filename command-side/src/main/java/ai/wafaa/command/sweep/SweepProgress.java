package ai.wafaa.command.sweep;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each look at old events has come: every event is looked at once, when it is old enough. Looking twice, as two nodes may, does no harm. */
class SweepProgress {
    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;

    SweepProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events after {@code from}, up to {@code to}; none when they are equal. */
    record Range(long from, long to) {
        boolean isFull() {
            return to - from == PAGE;
        }
    }

    /** The next events that were recorded before that instant. */
    Range next(String name, Instant before) {
        long from = jdbc.sql("select position from command.sweep where name = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return jdbc.sql("""
                select coalesce(min(position) filter (where recorded_at >= ?) - 1, max(position), ?) from log.event
                where position > ? and position <= ?
                """)
                .params(Timestamp.from(before), from, from, from + PAGE)
                .query((row, n) -> new Range(from, row.getLong(1)))
                .single();
    }

    void done(String name, long position) {
        jdbc.sql("""
                insert into command.sweep (name, position) values (?, ?)
                on conflict (name) do update set position = excluded.position
                """).params(name, position).update();
    }

    /** Everything is looked at again. */
    void restart(String name) {
        jdbc.sql("delete from command.sweep where name = ?").param(name).update();
    }
}
