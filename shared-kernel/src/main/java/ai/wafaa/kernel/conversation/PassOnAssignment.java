package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An assignment was not claimed in time: it ends, unless it has been claimed, or another has taken its place. */
public record PassOnAssignment(
        @TargetAggregateIdentifier String conversationId, String agentId, Instant assignedAt, Instant at) {}
