package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A user's role changed. */
@Revision("1")
public record AgentRoleChanged(String agentId, Role role, Instant at) implements AgentEvent {}
