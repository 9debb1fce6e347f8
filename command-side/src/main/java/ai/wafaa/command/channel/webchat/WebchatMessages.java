package ai.wafaa.command.channel.webchat;

import ai.wafaa.kernel.conversation.DeliveryChanged;
import ai.wafaa.store.log.JdbcBatch;
import ai.wafaa.store.privacy.PersonalFields;
import com.github.benmanes.caffeine.cache.Cache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what visitors see. Blocks. */
public class WebchatMessages {
    private static final String TABLE = "command.webchat_message";
    private static final String COLUMNS =
            "message_id, position, conversation_id, author, client_ref, body, delivery, sent_at";

    private final JdbcTemplate jdbc;
    private final PersonalFields personal;
    private final Consumer<Set<String>> committed;

    /** @param committed is told the customers who have something new to see */
    public WebchatMessages(JdbcTemplate jdbc, PersonalFields personal, Consumer<Set<String>> committed) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.committed = committed;
    }

    /**
     * One message as the visitor sees it.
     *
     * @param position its place, and the cursor to read on from
     * @param author {@code customer, bot, agent} or {@code system}
     * @param delivery how far it came, of what was said to the visitor
     */
    record Seen(
            String messageId,
            long position,
            String conversationId,
            String author,
            @Nullable String clientRef,
            String text,
            @Nullable String delivery,
            Instant sentAt) {

        boolean isForVisitor() {
            return !author.equals("customer");
        }
    }

    void write(WebchatHistory.Page page, Cache<String, Boolean> webchatConversations) {
        learn(page, webchatConversations);
        page.said.removeIf(said -> !Boolean.TRUE.equals(webchatConversations.getIfPresent(said.conversationId())));
        page.deliveries.removeIf(
                change -> !Boolean.TRUE.equals(webchatConversations.getIfPresent(change.conversationId())));
        if (!page.said.isEmpty()) insert(page.said);
        if (!page.deliveries.isEmpty()) update(page.deliveries);
    }

    /** Asks for the channel of conversations that began before memory did. */
    private void learn(WebchatHistory.Page page, Cache<String, Boolean> webchatConversations) {
        String[] unknown = Stream.concat(
                        page.said.stream().map(WebchatHistory.Said::conversationId),
                        page.deliveries.stream().map(DeliveryChanged::conversationId))
                .filter(conversation -> webchatConversations.getIfPresent(conversation) == null)
                .distinct()
                .toArray(String[]::new);
        if (unknown.length == 0) return;
        jdbc.query(
                "select conversation_id, channel = 'webchat' from command.conversation_route where conversation_id = any (?::uuid[])",
                row -> {
                    webchatConversations.put(row.getString(1), row.getBoolean(2));
                },
                (Object) unknown);
    }

    private void insert(List<WebchatHistory.Said> said) {
        jdbc.update(
                """
                insert into command.webchat_message (message_id, position, conversation_id, customer_id, author, client_ref, body, sent_at)
                select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                on conflict (message_id) do nothing
                """,
                column(said, WebchatHistory.Said::messageId),
                said.stream().map(WebchatHistory.Said::position).toArray(Long[]::new),
                column(said, WebchatHistory.Said::conversationId),
                column(said, WebchatHistory.Said::customerId),
                column(said, WebchatHistory.Said::author),
                column(said, WebchatHistory.Said::clientRef),
                column(said, message -> personal.seal(null, message.customerId(), TABLE, "body", message.text())),
                column(said, message -> message.at().toString()));
        Set<String> customers = new HashSet<>();
        said.forEach(message -> customers.add(message.customerId()));
        CurrentUnitOfWork.get().root().afterCommit(unit -> committed.accept(customers));
    }

    private void update(List<DeliveryChanged> deliveries) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        deliveries.forEach(change ->
                rows.add(new @Nullable Object[] {change.status().name().toLowerCase(Locale.ROOT), change.messageId()}));
        JdbcBatch.execute(jdbc, "update command.webchat_message set delivery = ? where message_id = ?::uuid", rows);
    }

    /** What comes after a position, oldest first. */
    List<Seen> after(String customerId, long position, int limit) {
        return read(
                "select " + COLUMNS
                        + " from command.webchat_message where customer_id = ?::uuid and position > ? order by position limit ?",
                customerId,
                customerId,
                position,
                limit);
    }

    /** The newest, oldest first. */
    List<Seen> newest(String customerId, int limit) {
        return read(
                        "select " + COLUMNS
                                + " from command.webchat_message where customer_id = ?::uuid order by position desc limit ?",
                        customerId,
                        customerId,
                        limit)
                .reversed();
    }

    /** What was said to the visitor up to a message, and is not known to be read. */
    List<Seen> unread(String customerId, String upToMessageId) {
        return read("""
                select message_id, position, conversation_id, author, client_ref, body, delivery, sent_at from command.webchat_message
                where customer_id = ?::uuid and author <> 'customer' and delivery is distinct from 'read' and delivery is distinct from 'failed'
                  and position <= (select position from command.webchat_message where message_id = ?::uuid and customer_id = ?::uuid)
                order by position limit 200
                """, customerId, customerId, upToMessageId, customerId);
    }

    /** Customers who have something new since a position, with the new last position. */
    Changes changesSince(long position) {
        Set<String> customers = new HashSet<>();
        long[] last = {position};
        jdbc.query(
                "select customer_id, position from command.webchat_message where position > ? order by position limit 1000",
                row -> {
                    customers.add(row.getString(1));
                    last[0] = row.getLong(2);
                },
                position);
        return new Changes(customers, last[0]);
    }

    record Changes(Set<String> customers, long position) {}

    long lastPosition() {
        Long last = jdbc.queryForObject("select coalesce(max(position), 0) from command.webchat_message", Long.class);
        return last == null ? 0 : last;
    }

    private List<Seen> read(String sql, String customerId, Object... parameters) {
        List<Seen> sealed = jdbc.query(sql, (row, n) -> seen(row), parameters);
        return sealed.stream()
                .map(message -> opened(customerId, message))
                .toList(); // apart: a key that is not at hand takes a second connection
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }

    private Seen opened(String customerId, Seen sealed) {
        String text = personal.open(customerId, TABLE, "body", sealed.text());
        return new Seen(
                sealed.messageId(),
                sealed.position(),
                sealed.conversationId(),
                sealed.author(),
                sealed.clientRef(),
                text,
                sealed.delivery(),
                sealed.sentAt());
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
