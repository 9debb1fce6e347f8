package ai.wafaa.kernel.agent;

import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** What the agent is good at changed. */
@Revision("1")
public record SpecialtiesChanged(String agentId, Set<String> specialties, Instant at) implements AgentEvent {}
