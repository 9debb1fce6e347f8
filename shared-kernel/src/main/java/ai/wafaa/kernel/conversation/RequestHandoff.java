package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a person. */
public record RequestHandoff(
        @TargetAggregateIdentifier String conversationId,
        @Nullable String reason,
        @Nullable Priority priority,
        @Nullable String specialty,
        Instant at) {}
