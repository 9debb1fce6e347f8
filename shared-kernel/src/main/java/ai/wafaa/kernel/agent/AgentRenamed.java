package ai.wafaa.kernel.agent;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A user's full name changed. */
@Revision("1")
public record AgentRenamed(
        @PersonId String agentId, @Personal String fullName, Instant at) implements AgentEvent {}
