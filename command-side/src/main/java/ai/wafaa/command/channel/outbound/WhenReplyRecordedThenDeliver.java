package ai.wafaa.command.channel.outbound;

import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.DeliveryChanged;
import ai.wafaa.kernel.conversation.NoticeSent;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;

/**
 * Puts every reply into the outbox, in the transaction in which the policy's position moves on, and takes it out when the log says how it was delivered. So a
 * reply is in the outbox for exactly as long as the log does not say that it was sent, whatever stops in between.
 */
class WhenReplyRecordedThenDeliver {
    /** Key of the policy's position. */
    static final String GROUP = "deliver-replies";

    private final OutboxWriter writer;

    WhenReplyRecordedThenDeliver(OutboxWriter writer) {
        this.writer = writer;
    }

    @EventHandler
    void on(ConversationStarted event) {
        page().routes.add(event);
    }

    @EventHandler
    void on(BotReplied event, @Position long position) {
        reply(event.messageId(), event.conversationId(), event.customerId(), event.text(), event.at(), position);
    }

    @EventHandler
    void on(AgentReplied event, @Position long position) {
        reply(event.messageId(), event.conversationId(), event.customerId(), event.text(), event.at(), position);
    }

    @EventHandler
    void on(NoticeSent event, @Position long position) {
        reply(event.messageId(), event.conversationId(), event.customerId(), event.text(), event.at(), position);
    }

    private void reply(
            String messageId, String conversationId, String customerId, String text, Instant at, long position) {
        page().replies.add(new OutboxPage.Reply(messageId, conversationId, customerId, text, at, position));
    }

    @EventHandler
    void on(DeliveryChanged event) {
        page().delivered(event.messageId(), event.providerMessageId());
    }

    private OutboxPage page() {
        return BatchScope.gather(this, OutboxPage::new, writer::write);
    }
}
