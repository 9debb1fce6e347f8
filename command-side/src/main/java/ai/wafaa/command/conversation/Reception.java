package ai.wafaa.command.conversation;

import ai.wafaa.command.conversation.LatestConversations.Latest;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.Phase;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.RecordOwnerReply;
import ai.wafaa.store.Aggregates;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

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
        return record(
                command.customerId(),
                messageId(command.channelAccountId(), command.providerMessageId()),
                episode -> new ConversationStarted(
                        id(command.customerId(), episode),
                        command.tenantId(),
                        command.channel(),
                        command.channelAccountId(),
                        command.customerId(),
                        episode,
                        command.customerName(),
                        command.externalId(),
                        command.at()),
                conversation -> conversation.receive(command, triggers, texts));
    }

    @CommandHandler
    Receipt on(RecordOwnerReply command) throws Exception {
        return record(
                command.customerId(),
                messageId(command.channelAccountId(), command.providerMessageId()),
                episode -> new ConversationStarted(
                        id(command.customerId(), episode),
                        command.tenantId(),
                        command.channel(),
                        command.channelAccountId(),
                        command.customerId(),
                        episode,
                        null,
                        command.externalId(),
                        command.at()),
                conversation -> conversation.record(command));
    }

    private Receipt record(
            String customerId,
            String messageId,
            LongFunction<ConversationStarted> start,
            Function<Conversation, Receipt> receive)
            throws Exception {
        String recordedIn = latest.recordedIn(messageId);
        if (recordedIn != null) return new Receipt(recordedIn, messageId, true);
        Latest known = latest.of(customerId);
        if (known != null) {
            var conversation = repository().load(known.conversationId());
            if (conversation.invoke(c -> c.phase != Phase.CLOSED)) return conversation.invoke(receive);
        }
        long episode = known == null ? 0 : known.episode() + 1;
        var conversation = repository().newInstance(() -> new Conversation(start.apply(episode)));
        latest.started(customerId, new Latest(id(customerId, episode), episode));
        return conversation.invoke(receive);
    }

    private Repository<Conversation> repository() {
        return aggregates.of(Conversation.class);
    }

    private static String messageId(String accountId, String providerMessageId) {
        return Ids.receivedMessage(accountId, providerMessageId).toString();
    }

    private static String id(String customerId, long episode) {
        return Ids.conversation(customerId, episode).toString();
    }
}
