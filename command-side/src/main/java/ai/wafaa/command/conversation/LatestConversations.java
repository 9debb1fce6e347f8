package ai.wafaa.command.conversation;

import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.RecordOwnerReply;
import ai.wafaa.store.Batch;
import ai.wafaa.store.BatchPreparation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Each customer's latest conversation, and which messages are recorded already: read once for a whole batch, always from the
 * table, so that there is no cache to go stale when another node starts the next episode.
 */
public class LatestConversations implements BatchPreparation {

    /**
     * A conversation of a customer.
     *
     * @param episode counted from 0
     */
    record Latest(String conversationId, long episode) {}

    private static final class Known {
        final Map<String, Latest> byCustomer = new HashMap<>();
        final Map<String, String> conversationByMessage = new HashMap<>();
    }

    @Override
    public void prepare(Batch batch) throws SQLException {
        Set<String> customers = new HashSet<>();
        Set<UUID> messages = new HashSet<>();
        for (Object command : batch.commands()) {
            if (command instanceof ReceiveMessage message) {
                customers.add(message.customerId());
                messages.add(Ids.receivedMessage(message.channelAccountId(), message.providerMessageId()));
            } else if (command instanceof RecordOwnerReply reply) {
                customers.add(reply.customerId());
                messages.add(Ids.receivedMessage(reply.channelAccountId(), reply.providerMessageId()));
            }
        }
        if (customers.isEmpty()) return;
        Known known = known(batch);
        readLatest(batch.connection(), customers, known);
        readRecorded(batch.connection(), messages, known);
        known.byCustomer.values().forEach(latest -> batch.prefetch(latest.conversationId()));
    }

    private static void readLatest(Connection connection, Set<String> customers, Known known) throws SQLException {
        try (var query = connection.prepareStatement(
                "select customer_id, conversation_id, episode from command.latest_conversation where customer_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", customers.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    known.byCustomer.put(rows.getString(1), new Latest(rows.getString(2), rows.getLong(3)));
            }
        }
    }

    private static void readRecorded(Connection connection, Set<UUID> messages, Known known) throws SQLException {
        try (var query =
                connection.prepareStatement("select event_id, aggregate_id from log.event where event_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", messages.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) known.conversationByMessage.put(rows.getString(1), rows.getString(2));
            }
        }
    }

    private static Known known(Batch batch) {
        return batch.local(Known.class, Known::new);
    }

    /** The customer's latest conversation, open or closed; null before the first. */
    @Nullable
    Latest of(String customerId) {
        return known(Batch.current()).byCustomer.get(customerId);
    }

    /** The conversation in which a message was recorded before this batch; null when it was not. */
    @Nullable
    String recordedIn(String messageId) {
        return known(Batch.current()).conversationByMessage.get(messageId);
    }

    /** Notes the start of an episode, with the events of the running command. */
    void started(String customerId, Latest latest) {
        Batch batch = Batch.current();
        Known known = known(batch);
        Latest before = known.byCustomer.put(customerId, latest);
        CurrentUnitOfWork.get().onRollback(unit -> {
            if (before == null) known.byCustomer.remove(customerId);
            else known.byCustomer.put(customerId, before);
        });
        batch.write("""
                insert into command.latest_conversation (customer_id, conversation_id, episode) values (?, ?, ?)
                on conflict (customer_id) do update set conversation_id = excluded.conversation_id, episode = excluded.episode
                where excluded.episode > latest_conversation.episode
                """, customerId, latest.conversationId(), latest.episode());
    }
}
