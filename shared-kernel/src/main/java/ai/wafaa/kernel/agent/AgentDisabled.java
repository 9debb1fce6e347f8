package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A user may no longer sign in, and gets no work. */
@Revision("1")
public record AgentDisabled(String agentId, Instant at) implements AgentEvent {}
