package ai.wafaa.command.conversation;

import ai.wafaa.command.conversation.LatestConversations.Latest;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.Phase;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.RecordOwnerReply;
import ai.wafaa.store.Aggregates;
import java.time.Instant;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conversation that a message belongs to: the customer's latest, or the next episode when that one is closed. Two nodes
 * that start the same episode meet at the unique index of (conversation, sequence); the loser is decided again and finds it.
 */
public class Reception {
    private final Aggregates aggregates;
    private final LatestConversations latest;
    private final HandoffTriggers triggers;
    private final CustomerTexts texts;

    public Reception(Aggregates aggregates, LatestConversations latest, HandoffTriggers triggers, CustomerTexts texts) {
        this.aggregates = aggregates;
        this.latest = latest;
        this.triggers = triggers;
        this.texts = texts;
    }

    @CommandHandler
    Receipt on(ReceiveMessage command) throws Exception {
        var first = new First(
                command.tenantId(),
                command.channel(),
                command.channelAccountId(),
                command.customerId(),
                command.customerName(),
                command.externalId(),
                command.at());
        return record(first, command.providerMessageId(), c -> c.receive(command, triggers, texts));
    }

    @CommandHandler
    Receipt on(RecordOwnerReply command) throws Exception {
        var first = new First(
                command.tenantId(),
                command.channel(),
                command.channelAccountId(),
                command.customerId(),
                null,
                command.externalId(),
                command.at());
        return record(first, command.providerMessageId(), c -> c.record(command));
    }

    /** What a conversation begins with, if the message turns out to begin one. */
    private record First(
            String tenantId,
            String channel,
            String channelAccountId,
            String customerId,
            @Nullable String customerName,
            String externalId,
            Instant at) {

        ConversationStarted start(long episode) {
            String id = id(customerId, episode);
            return new ConversationStarted(
                    id, tenantId, channel, channelAccountId, customerId, episode, customerName, externalId, at);
        }
    }

    private Receipt record(First first, String providerMessageId, Function<Conversation, Receipt> receive)
            throws Exception {
        String customerId = first.customerId();
        String messageId =
                Ids.receivedMessage(first.channelAccountId(), providerMessageId).toString();
        String recordedIn = latest.recordedIn(messageId);
        if (recordedIn != null) return new Receipt(recordedIn, messageId, true);
        Latest known = latest.of(customerId);
        if (known != null) {
            var conversation = repository().load(known.conversationId());
            if (conversation.invoke(c -> c.phase != Phase.CLOSED)) return conversation.invoke(receive);
        }
        long episode = known == null ? 0 : known.episode() + 1;
        var conversation = repository().newInstance(() -> new Conversation(first.start(episode)));
        latest.started(customerId, new Latest(id(customerId, episode), episode));
        return conversation.invoke(receive);
    }

    private Repository<Conversation> repository() {
        return aggregates.of(Conversation.class);
    }

    private static String id(String customerId, long episode) {
        return Ids.conversation(customerId, episode).toString();
    }
}
