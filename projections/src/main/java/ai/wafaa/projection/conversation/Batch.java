package ai.wafaa.projection.conversation;

import ai.wafaa.projection.conversation.MessageRow.Delivery;
import ai.wafaa.projection.conversation.MessageRow.Felt;
import ai.wafaa.projection.conversation.SmallRows.Feed;
import ai.wafaa.projection.conversation.SmallRows.Figure;
import ai.wafaa.projection.conversation.SmallRows.Note;
import ai.wafaa.projection.conversation.SmallRows.Search;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that a batch of events changed, each once with its last state. */
final class Batch {
    /** Who changed hands, or its customer's name. */
    final Map<String, ConversationRow> conversations = new LinkedHashMap<>();

    /** Where anything happened. */
    final Map<String, ConversationRow> activities = new LinkedHashMap<>();

    final Map<String, MessageRow> messages = new LinkedHashMap<>();
    final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    /** Of messages that an earlier batch wrote. */
    final Map<String, Felt> feelings = new LinkedHashMap<>();

    final Map<String, Double> unanswered = new LinkedHashMap<>();

    final Map<String, AgentRow> agents = new LinkedHashMap<>();
    final Map<String, Figure> figures = new LinkedHashMap<>();
    final Map<String, Search> searches = new LinkedHashMap<>();
    final Map<Long, AssignmentRow> assignments = new LinkedHashMap<>();
    final List<Note> notes = new ArrayList<>();
    final List<Feed> feed = new ArrayList<>();

    void deliver(Delivery change) {
        MessageRow fresh = messages.get(change.messageId());
        if (fresh != null) fresh.moved(change);
        else deliveries.merge(change.messageId(), change, (earlier, later) -> later.after(earlier));
    }

    void feel(Felt felt) {
        MessageRow fresh = messages.get(felt.messageId());
        if (fresh != null) fresh.felt(felt);
        else feelings.put(felt.messageId(), felt);
    }

    void unanswered(String messageId, double confidence) {
        MessageRow fresh = messages.get(messageId);
        if (fresh != null) fresh.unanswered = confidence;
        else unanswered.put(messageId, confidence);
    }

    void write(Connection connection, String schema) throws SQLException {
        ConversationRow.TABLE.upsert(connection, schema, conversations.values());
        ConversationRow.ACTIVITY.upsert(connection, schema, activities.values());
        MessageRow.TABLE.insert(connection, schema, messages.values());
        updateDeliveries(connection, schema, deliveries.values());
        updateFeelings(connection, schema, feelings.values());
        updateUnanswered(connection, schema, unanswered.entrySet());
        Note.TABLE.insert(connection, schema, notes);
        AssignmentRow.TABLE.upsert(connection, schema, assignments.values());
        AgentRow.TABLE.upsert(connection, schema, agents.values());
        Figure.TABLE.upsert(connection, schema, figures.values());
        Search.TABLE.upsert(connection, schema, searches.values());
        Feed.TABLE.insert(connection, schema, feed);
    }

    private static void updateDeliveries(Connection connection, String schema, Collection<Delivery> changes)
            throws SQLException {
        if (changes.isEmpty()) return;
        String sql = """
                update %s.message m
                set delivery = c.delivery, provider_message_id = coalesce(c.provider_message_id, m.provider_message_id),
                    failure_code = c.failure_code, failure_detail = c.failure_detail, delivery_position = c.position
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[])
                  as c (message_id, delivery, provider_message_id, failure_code, failure_detail, position)
                where m.message_id = c.message_id and c.position > m.delivery_position""".formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, 1, "uuid", changes, Delivery::messageId);
            set(statement, 2, "text", changes, Delivery::delivery);
            set(statement, 3, "text", changes, Delivery::providerMessageId);
            set(statement, 4, "text", changes, Delivery::failureCode);
            set(statement, 5, "text", changes, Delivery::failureDetail);
            set(statement, 6, "int8", changes, Delivery::position);
            statement.executeUpdate();
        }
    }

    private static void updateFeelings(Connection connection, String schema, Collection<Felt> feelings)
            throws SQLException {
        if (feelings.isEmpty()) return;
        String sql = """
                update %s.message m
                set sentiment = f.sentiment, sentiment_confidence = f.confidence, sentiment_words = f.words
                from unnest(?::uuid[], ?::text[], ?::float8[], ?::text[]) as f (message_id, sentiment, confidence, words)
                where m.message_id = f.message_id""".formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, 1, "uuid", feelings, Felt::messageId);
            set(statement, 2, "text", feelings, Felt::sentiment);
            set(statement, 3, "float8", feelings, Felt::confidence);
            set(statement, 4, "text", feelings, Felt::words);
            statement.executeUpdate();
        }
    }

    private static void updateUnanswered(
            Connection connection, String schema, Collection<Map.Entry<String, Double>> questions) throws SQLException {
        if (questions.isEmpty()) return;
        String sql = """
                update %s.message m set unanswered = u.confidence
                from unnest(?::uuid[], ?::float8[]) as u (message_id, confidence)
                where m.message_id = u.message_id""".formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, 1, "uuid", questions, Map.Entry::getKey);
            set(statement, 2, "float8", questions, Map.Entry::getValue);
            statement.executeUpdate();
        }
    }

    private static <T> void set(
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> changes,
            Function<T, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] array = changes.stream().map(value).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, array));
    }
}
