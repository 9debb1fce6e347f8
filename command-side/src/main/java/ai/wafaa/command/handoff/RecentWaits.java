package ai.wafaa.command.handoff;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How long customers wait for a person: of late, and how long who waits now must expect to. */
class RecentWaits {
    /** Without anything to go by. */
    private static final int USUAL_SECONDS_PER_PLACE = 180;

    private final JdbcClient jdbc;

    RecentWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a conversation stands in its tenant's queue.
     *
     * @param place from 1
     * @param minutes until its turn, at least 1
     */
    record Expected(long place, long minutes) {}

    /** As those who were taken last waited, or by a usual time for each place. */
    Expected of(String conversationId) {
        return jdbc.sql("""
                select ahead.place, coalesce((select avg(w.seconds) from (select seconds from command.recent_wait r
                    where r.tenant_id = ahead.tenant_id order by r.at desc limit 20) w), ahead.place * ?)::bigint as seconds
                from (select me.tenant_id, (select count(*) from command.waiting o where o.tenant_id = me.tenant_id and not o.held
                        and (o.priority > me.priority or (o.priority = me.priority and o.waiting_since < me.waiting_since))) + 1 as place
                    from command.waiting me where me.conversation_id = ?) ahead
                """)
                .params(USUAL_SECONDS_PER_PLACE, conversationId)
                .query((row, n) -> new Expected(row.getLong(1), Math.max(1, (row.getLong(2) + 59) / 60)))
                .optional()
                .orElse(new Expected(1, 1));
    }
}
