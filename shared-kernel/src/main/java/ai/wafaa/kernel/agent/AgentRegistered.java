package ai.wafaa.kernel.agent;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** A user joined the tenant. */
@Revision("1")
public record AgentRegistered(
        @PersonId String agentId,
        String tenantId,
        @Personal String email,
        @Personal String fullName,
        Role role,
        int maxConcurrentConversations,
        Set<String> specialties,
        Instant at)
        implements AgentEvent {}
