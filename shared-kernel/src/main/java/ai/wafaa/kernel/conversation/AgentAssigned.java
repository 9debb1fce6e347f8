package ai.wafaa.kernel.conversation;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An agent was chosen; the conversation waits for the claim.
 *
 * @param candidates who was considered, and why the others were passed over
 * @param claimBy when it passes to the next agent; null for never
 */
@Revision("1")
public record AgentAssigned(
        String conversationId,
        String agentId,
        AssignmentType assignmentType,
        String reason,
        List<Candidate> candidates,
        @Nullable Instant claimBy,
        Instant at)
        implements ConversationEvent {}
