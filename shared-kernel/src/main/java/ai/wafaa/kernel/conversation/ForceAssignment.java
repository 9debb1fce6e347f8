package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor takes an open conversation over, or gives it to an agent, whoever has it, and beyond the agent's maximum if need be. Touches the streams of all
 * concerned.
 *
 * @param agentId who holds it from then on
 * @param by the supervisor
 */
public record ForceAssignment(
        @TargetAggregateIdentifier String conversationId,
        String agentId,
        String by,
        @Nullable String reason,
        Instant at) {}
