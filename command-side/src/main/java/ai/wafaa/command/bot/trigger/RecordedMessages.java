package ai.wafaa.command.bot.trigger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What customers wrote in a period, as the read models have it; read only, a page at a time, so that a large period takes no more memory than a small one. */
final class RecordedMessages {
    private static final int PAGE = 2_000;
    private static final String QUERY = """
            select m.conversation_id, m.message_id, m.text, m.sentiment, m.sentiment_confidence, m.sent_at,
                   coalesce(b.confidence, m.unanswered) as confidence, c.handoff_trigger, c.waiting_since
            from read.conversation c
            join read.message m on m.conversation_id = c.conversation_id
            left join read.message b on b.conversation_id = m.conversation_id and b.author = 'bot' and b.question_message_id = m.message_id
            where c.tenant_id = ?::uuid and m.author = 'customer' and m.sent_at >= ? and m.sent_at < ?
            order by m.conversation_id, m.sent_at, m.position
            """;

    private final DataSource database;

    RecordedMessages(DataSource database) {
        this.database = database;
    }

    /**
     * A customer's message.
     *
     * @param confidence of the bot's answer to it, where it made one
     * @param happened what asked for a person in this conversation; null where nobody was asked for
     * @param happenedAt when the conversation began to wait
     */
    record Message(
            String conversationId,
            String messageId,
            String text,
            @Nullable String sentiment,
            double sentimentConfidence,
            Instant at,
            @Nullable Double confidence,
            @Nullable String happened,
            @Nullable Instant happenedAt) {}

    /** All messages of a period, those of one conversation together and in order. */
    void each(String tenantId, Instant from, Instant to, Consumer<Message> action) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or the driver reads all rows at once
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
                statement.setFetchSize(PAGE);
                statement.setString(1, tenantId);
                statement.setObject(2, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
                statement.setObject(3, OffsetDateTime.ofInstant(to, ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        action.accept(message(row));
                    }
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("conversation_id"),
                row.getString("message_id"),
                row.getString("text"),
                row.getString("sentiment"),
                row.getDouble("sentiment_confidence"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("confidence", Double.class),
                row.getString("handoff_trigger"),
                instant(row, "waiting_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
