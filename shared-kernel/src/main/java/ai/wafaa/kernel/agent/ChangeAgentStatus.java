package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An agent comes, pauses or leaves. */
public record ChangeAgentStatus(@TargetAggregateIdentifier String agentId, AgentStatus status, Instant at) {}
