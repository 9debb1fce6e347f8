package ai.wafaa.kernel.agent;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes what is not null. */
public record ChangeAgent(
        @TargetAggregateIdentifier String agentId,
        @Nullable String fullName,
        @Nullable Role role,
        @Nullable Integer maxConcurrentConversations,
        @Nullable Set<String> specialties,
        @Nullable Boolean enabled,
        Instant at) {}
