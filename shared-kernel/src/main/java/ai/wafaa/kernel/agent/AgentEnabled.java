package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A user may sign in again. */
@Revision("1")
public record AgentEnabled(String agentId, Instant at) implements AgentEvent {}
