package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The channel tells another name for the customer than before. */
@Revision("1")
public record CustomerRenamed(
        String conversationId,
        @PersonId String customerId,
        @Personal String customerName,
        Instant at) implements ConversationEvent {}
