package ai.wafaa.kernel.agent;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A user joins the tenant. */
public record RegisterAgent(
        @TargetAggregateIdentifier String agentId,
        String tenantId,
        String email,
        String fullName,
        Role role,
        int maxConcurrentConversations,
        Set<String> specialties,
        Instant at) {}
