package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.channel.outbound.SharesDeliveryGroup;
import ai.wafaa.kernel.channel.ChannelType;
import ai.wafaa.kernel.conversation.AgentReplied;
import ai.wafaa.kernel.conversation.BotReplied;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.conversation.DeliveryChanged;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.NoticeSent;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes what visitors see, in the order of the log and in the transaction of its group's position: so a cursor that is a position misses nothing. Conversations of other
 * channels, by far the most, are told apart in memory.
 */
public class WebchatHistory implements SharesDeliveryGroup {
    private static final int REMEMBERED = 200_000;

    private final Cache<String, Boolean> webchatConversations =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final WebchatMessages messages;

    public WebchatHistory(WebchatMessages messages) {
        this.messages = messages;
    }

    /** What one batch of events means for visitors; of conversations that may be of another channel. */
    static final class Page {
        final List<Said> said = new ArrayList<>();
        final List<DeliveryChanged> deliveries = new ArrayList<>();
    }

    /** @param clientRef the visitor's own mark of what the visitor wrote */
    record Said(
            String messageId,
            long position,
            String conversationId,
            String customerId,
            String author,
            @Nullable String clientRef,
            String text,
            Instant at) {}

    @EventHandler
    void on(ConversationStarted event) {
        webchatConversations.put(event.conversationId(), event.channel().equals(ChannelType.WEBCHAT.wireName()));
    }

    @EventHandler
    void on(MessageReceived event, @Position long position) {
        String mark = event.providerMessageId();
        say(new Said(
                event.messageId(),
                position,
                event.conversationId(),
                event.customerId(),
                "customer",
                mark.substring(mark.indexOf(':') + 1),
                event.text(),
                event.occurredAt()));
    }

    @EventHandler
    void on(BotReplied event, @Position long at) {
        answer("bot", at, event.conversationId(), event.customerId(), event.messageId(), event.text(), event.at());
    }

    @EventHandler
    void on(AgentReplied event, @Position long at) {
        answer("agent", at, event.conversationId(), event.customerId(), event.messageId(), event.text(), event.at());
    }

    @EventHandler
    void on(NoticeSent event, @Position long at) {
        answer("system", at, event.conversationId(), event.customerId(), event.messageId(), event.text(), event.at());
    }

    private void answer(
            String author,
            long position,
            String conversationId,
            String customerId,
            String messageId,
            String text,
            Instant at) {
        say(new Said(messageId, position, conversationId, customerId, author, null, text, at));
    }

    private void say(Said said) {
        if (!isElsewhere(said.conversationId())) page().said.add(said);
    }

    @EventHandler
    void on(DeliveryChanged event) {
        if (!isElsewhere(event.conversationId())) page().deliveries.add(event);
    }

    private boolean isElsewhere(String conversationId) {
        return Boolean.FALSE.equals(webchatConversations.getIfPresent(conversationId));
    }

    private Page page() {
        return BatchScope.gather(this, Page::new, page -> messages.write(page, webchatConversations));
    }
}
