package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** How many conversations the agent may hold at once changed. */
@Revision("1")
public record CapacityChanged(String agentId, int maxConcurrentConversations, Instant at) implements AgentEvent {}
