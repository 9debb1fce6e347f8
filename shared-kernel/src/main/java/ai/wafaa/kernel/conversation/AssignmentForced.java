package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor took the conversation over, or gave it to an agent: that agent holds it from now on, whoever had it before.
 *
 * @param fromAgentId who held it or had it assigned; null when nobody did
 * @param by the supervisor; the same as the agent in a takeover
 * @param beyondCapacity the agent holds more than its maximum by this
 */
@Revision("1")
public record AssignmentForced(
        String conversationId,
        @PersonId String customerId,
        String agentId,
        @Nullable String fromAgentId,
        String by,
        @Nullable @Personal String reason,
        boolean beyondCapacity,
        Instant at)
        implements ConversationEvent {}
