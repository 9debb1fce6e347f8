package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The system itself said a sentence to the customer. */
@Revision("1")
public record NoticeSent(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        NoticeKind notice,
        @Personal String text,
        Instant at)
        implements ConversationEvent {}
