package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The agent who holds the conversation wrote to the customer.
 *
 * @param clientRef the caller's own mark of the message
 */
@Revision("1")
public record AgentReplied(
        String conversationId,
        String messageId,
        @PersonId String customerId,
        String agentId,
        @Personal String text,
        @Nullable String clientRef,
        Instant at)
        implements ConversationEvent {}
