package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.IdentifiedEvent;
import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer wrote. One provider message is one such event, however often it was delivered.
 *
 * @param messageId identity of the message and of this event
 * @param text what can be shown of it; empty where there is nothing to read
 * @param content the provider's own JSON where the message is not plain text
 * @param forBot the bot is to answer it; false while a person is asked for or has the conversation
 * @param epoch the number of ownership changes so far; an answer is made for it
 * @param occurredAt the provider's time
 * @param at our time
 */
@Revision("1")
public record MessageReceived(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        String providerMessageId,
        MessageKind kind,
        @Personal String text,
        @Nullable @Personal String content,
        boolean forBot,
        long epoch,
        Instant occurredAt,
        Instant at)
        implements ConversationEvent, IdentifiedEvent {

    @Override
    public UUID eventId() {
        return UUID.fromString(messageId);
    }
}
