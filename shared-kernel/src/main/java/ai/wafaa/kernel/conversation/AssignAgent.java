package ai.wafaa.kernel.conversation;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives a waiting conversation to an agent, who has until {@code claimBy} to claim it. Touches both streams. */
public record AssignAgent(
        @TargetAggregateIdentifier String conversationId,
        String agentId,
        AssignmentType assignmentType,
        String reason,
        List<Candidate> candidates,
        @Nullable Instant claimBy,
        Instant at) {}
