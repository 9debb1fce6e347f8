package ai.wafaa.command.channel.outbound;

import ai.wafaa.store.log.JdbcBatch;
import ai.wafaa.store.privacy.PersonalFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of what is still to be sent. A row says {@code waiting}, {@code sending} (somebody has it, until the lease ends) or {@code doubt} (somebody had it, and
 * it is not known what became of it). All times are the database's, so that nodes need not agree on the hour.
 */
class Outbox {
    /** What personal fields of these tables are bound to. */
    static final String TABLE = "command.outbox";

    private final JdbcTemplate jdbc;
    private final PersonalFields personal;

    Outbox(JdbcTemplate jdbc, PersonalFields personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** Accounts that have something to send now. */
    List<String> accountsWithWork() {
        return jdbc.query("""
                with recursive account as (
                    (select channel_account_id from command.outbox order by channel_account_id limit 1)
                    union all
                    select (select o.channel_account_id from command.outbox o
                            where o.channel_account_id > a.channel_account_id order by o.channel_account_id limit 1)
                    from account a where a.channel_account_id is not null)
                select channel_account_id::text from account where channel_account_id is not null
                """, (row, n) -> row.getString(1));
    }

    /**
     * Takes messages to send: oldest first, and of a conversation only the first that is still there, so that a customer reads in order.
     *
     * @param room most messages, by account
     */
    List<OutboundMessage> claim(Map<String, Integer> room, Duration lease) {
        String[] accounts = room.keySet().toArray(String[]::new);
        Integer[] limits = room.values().toArray(Integer[]::new);
        List<OutboundMessage> sealed =
                jdbc.query("""
                with claimed as (
                    update command.outbox o
                    set state = 'sending', due_at = now() + make_interval(secs => ?), attempts = o.attempts + 1
                    from (select first.message_id
                          from unnest(?::uuid[], ?::int[]) as r (account, room)
                          cross join lateral (
                              select w.message_id from command.outbox w
                              where w.channel_account_id = r.account and w.state = 'waiting' and w.due_at <= now()
                                and not exists (select 1 from command.outbox earlier
                                                where earlier.conversation_id = w.conversation_id and earlier.position < w.position)
                              order by w.position limit r.room
                              for update of w skip locked) first) as mine
                    where o.message_id = mine.message_id
                    returning o.*)
                select c.message_id, c.conversation_id, t.tenant_id, t.channel_account_id, t.channel, t.customer_id, t.address, c.body, c.attempts, c.created_at
                from claimed c join command.conversation_route t on t.conversation_id = c.conversation_id
                order by c.position
                """, (row, n) -> message(row), lease.toMillis() / 1000.0, accounts, limits);
        return sealed.stream().map(this::opened).toList(); // apart: a key that is not at hand takes a second connection
    }

    private OutboundMessage opened(OutboundMessage sealed) {
        return sealed.with(
                personal.open(sealed.customerId(), TABLE, "address", sealed.address()),
                personal.open(sealed.customerId(), TABLE, "body", sealed.text()));
    }

    private static OutboundMessage message(ResultSet row) throws SQLException {
        return new OutboundMessage(
                row.getString("message_id"),
                row.getString("conversation_id"),
                row.getString("tenant_id"),
                row.getString("channel_account_id"),
                row.getString("channel"),
                row.getString("customer_id"),
                row.getString("address"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getTimestamp("created_at").toInstant());
    }

    /**
     * A message whose sender does not have it any more.
     *
     * @param state {@code waiting} or {@code doubt}
     * @param pause until it is tried again, or the doubt ends
     */
    record PutBack(String messageId, String state, Duration pause, String error) {}

    void putBack(Collection<PutBack> messages) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        messages.forEach(message -> rows.add(new @Nullable Object[] {
            message.state(), message.pause().toMillis() / 1000.0, message.error(), message.messageId()
        }));
        JdbcBatch.execute(jdbc, """
                update command.outbox set state = ?, due_at = now() + make_interval(secs => ?), last_error = ?
                where message_id = ?::uuid and state = 'sending'
                """, rows);
    }

    /** Messages whose sender's lease has ended are in doubt from now on. */
    int doubtTheAbandoned(Duration grace) {
        return jdbc.update(
                "update command.outbox set state = 'doubt', due_at = now() + make_interval(secs => ?), last_error = 'lease-ended'"
                        + " where state = 'sending' and due_at < now()",
                grace.toMillis() / 1000.0);
    }

    /** No doubt ends before the grace time has passed from now on. */
    void doubtAnew(Duration grace) {
        jdbc.update(
                "update command.outbox set due_at = greatest(due_at, now() + make_interval(secs => ?)) where state = 'doubt'",
                grace.toMillis() / 1000.0);
    }

    /** A message whose doubt has lasted long enough. */
    record Doubtful(String messageId, String conversationId, String channelAccountId) {}

    /** @param settled only those whose doubt ended at least that long ago */
    List<Doubtful> doubtful(Duration settled, int limit) {
        return jdbc.query(
                """
                select message_id, conversation_id, channel_account_id from command.outbox
                where state = 'doubt' and due_at < now() - make_interval(secs => ?) order by position limit ?
                """,
                (row, n) -> new Doubtful(row.getString(1), row.getString(2), row.getString(3)),
                settled.toMillis() / 1000.0,
                limit);
    }

    void sendAgain(String messageId) {
        jdbc.update(
                "update command.outbox set state = 'waiting', due_at = now() where message_id = ?::uuid and state = 'doubt'",
                messageId);
    }

    /** Without a record of what became of it. */
    void remove(String messageId) {
        jdbc.update("delete from command.outbox where message_id = ?::uuid", messageId);
    }

    /** @param oldest when the longest waiting message was written; null when there is none */
    record Size(long messages, @Nullable Instant oldest) {}

    Size size() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), min(created_at) from command.outbox",
                (row, n) -> new Size(row.getLong(1), instant(row))));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var oldest = row.getTimestamp(2);
        return oldest == null ? null : oldest.toInstant();
    }
}
