package ai.wafaa.command.handoff;

import static ai.wafaa.command.handoff.DueTable.timestamp;

import ai.wafaa.store.processing.RowChanges;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What events change in the timers. One of a kind for each subject; setting it again replaces it. */
class DueChanges {
    private final Supplier<RowChanges> changes;

    /** @param changes where those of now are gathered */
    DueChanges(Supplier<RowChanges> changes) {
        this.changes = changes;
    }

    void set(Due due) {
        change(
                due.subject(),
                """
                insert into command.due (kind, subject, tenant_id, due_at, since, agent_id, stage) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, subject) do update set tenant_id = excluded.tenant_id, due_at = excluded.due_at,
                    since = excluded.since, agent_id = excluded.agent_id, stage = excluded.stage
                """,
                due.kind().name(),
                due.subject(),
                due.tenantId(),
                timestamp(due.dueAt()),
                timestamp(due.since()),
                due.agentId(),
                due.stage());
    }

    void drop(String subject, Due.Kind... kinds) {
        for (Due.Kind kind : kinds)
            change(subject, "delete from command.due where kind = ? and subject = ?", kind.name(), subject);
    }

    /** What was waited for has happened; the next {@link #wake} begins anew. */
    void rest(Due.Kind kind, String subject) {
        change(subject, "update command.due set due_at = null where kind = ? and subject = ?", kind.name(), subject);
    }

    /** Sets a timer that is at rest; one that runs goes on. */
    void wake(Due.Kind kind, String subject, Instant since, int seconds) {
        change(
                subject,
                "update command.due set due_at = ?, since = ?, stage = 0 where kind = ? and subject = ? and due_at is null",
                timestamp(since.plusSeconds(seconds)),
                timestamp(since),
                kind.name(),
                subject);
    }

    /** Somebody took a conversation that may have waited: how long it did counts for {@link RecentWaits}. */
    void waitEnded(String conversationId, String tenantId, Instant at) {
        change(conversationId, """
                insert into command.recent_wait (tenant_id, at, seconds)
                select tenant_id, ?, greatest(0, extract(epoch from ? - since)::integer) from command.due
                where kind = 'WAIT' and subject = ?
                """, Timestamp.from(at), Timestamp.from(at), conversationId);
        changes.get()
                .add(
                        "recent_wait/" + tenantId,
                        "delete from command.recent_wait where tenant_id = ? and at < ?::timestamptz - interval '1 day'",
                        tenantId,
                        Timestamp.from(at));
    }

    private void change(String subject, String sql, @Nullable Object... parameters) {
        changes.get().add("due/" + subject, sql, parameters);
    }
}
