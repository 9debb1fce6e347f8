package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An agent came, paused or left. */
@Revision("1")
public record AgentStatusChanged(String agentId, AgentStatus status, Instant at) implements AgentEvent {}
