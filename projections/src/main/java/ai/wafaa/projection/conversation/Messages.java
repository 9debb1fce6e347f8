package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.NoticeSent;
import ai.wafaa.kernel.conversation.OwnerReplied;
import ai.wafaa.kernel.conversation.SentimentAnalyzed;
import ai.wafaa.projection.conversation.MessageRow.Felt;
import java.time.Instant;

/** Messages in and out, and what they change on their conversation. */
final class Messages {
    private static final String QUEUED = "queued";
    private static final String SENT = "sent";

    private final Batch batch;
    private final FeedLines feed;

    Messages(Batch batch, FeedLines feed) {
        this.batch = batch;
        this.feed = feed;
    }

    void received(ConversationRow row, MessageReceived event) {
        MessageRow message = message(row, event.messageId(), MessageRow.CUSTOMER, event.text(), event.at());
        message.kind = String.valueOf(Json.wireName(event.kind()));
        message.content = event.content();
        message.sentAt = event.occurredAt();
        message.inboundNo = ++row.inboundCount;
        message.providerMessageId = event.providerMessageId();
        Instant last = row.lastCustomerMessageAt;
        if (last == null || event.occurredAt().isAfter(last)) row.lastCustomerMessageAt = event.occurredAt();
        row.spoken(message.author, event.text(), event.at());
        feed.messageReceived(row, message);
    }

    void felt(SentimentAnalyzed event) {
        batch.feel(new Felt(event.messageId(), event.sentiment().label(), event.confidence(), event.words()));
    }

    void sent(ConversationRow row, BotReplied event) {
        MessageRow message = message(row, event.messageId(), MessageRow.BOT, event.text(), event.at());
        message.delivery = QUEUED;
        message.confidence = event.confidence();
        message.citations = Json.list(event.citations());
        message.model = event.model();
        message.cached = event.cached();
        message.questionMessageId = event.questionMessageId();
        row.spoken(message.author, event.text(), event.at());
        feed.messageSent(row, message);
    }

    void sent(ConversationRow row, AgentReplied event) {
        MessageRow message = message(row, event.messageId(), MessageRow.AGENT, event.text(), event.at());
        message.delivery = QUEUED;
        message.agentId = event.agentId();
        message.clientRef = event.clientRef();
        row.spoken(message.author, event.text(), event.at());
        feed.messageSent(row, message);
    }

    /** The preview stays the customer's question: that is what whoever takes over must see. */
    void sent(ConversationRow row, NoticeSent event) {
        MessageRow message = message(row, event.messageId(), MessageRow.SYSTEM, event.text(), event.at());
        message.delivery = QUEUED;
        row.spoken(message.author, "", event.at());
        feed.messageSent(row, message);
    }

    /** Written on the company's phone, so it has left already, and no agent of ours wrote it. */
    void sent(ConversationRow row, OwnerReplied event) {
        MessageRow message = message(row, event.messageId(), MessageRow.AGENT, event.text(), event.at());
        message.delivery = SENT;
        message.sentAt = event.occurredAt();
        message.providerMessageId = event.providerMessageId();
        row.spoken(message.author, event.text(), event.at());
        feed.messageSent(row, message);
    }

    private MessageRow message(ConversationRow row, String id, String author, String text, Instant at) {
        var message = new MessageRow();
        message.messageId = id;
        message.conversationId = row.conversationId;
        message.tenantId = row.tenantId;
        message.author = author;
        message.text = text;
        message.sentAt = at;
        message.recordedAt = at;
        message.position = row.position;
        message.deliveryPosition = row.position;
        batch.messages.put(id, message);
        return message;
    }
}
