package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.IdentifiedEvent;
import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** Somebody of the company wrote to the customer past this system, on the phone itself. It counts as a human reply: the bot is silent from here on. */
@Revision("1")
public record OwnerReplied(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        String providerMessageId,
        @Personal String text,
        Instant occurredAt,
        Instant at)
        implements ConversationEvent, IdentifiedEvent {

    @Override
    public UUID eventId() {
        return UUID.fromString(messageId);
    }
}
