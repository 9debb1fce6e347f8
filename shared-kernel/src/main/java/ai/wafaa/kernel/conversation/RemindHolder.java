package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The customer has waited for the holder's word since {@code silentSince}: the holder is reminded, unless it has written or let go meanwhile. */
public record RemindHolder(
        @TargetAggregateIdentifier String conversationId,
        String agentId,
        Instant silentSince,
        Instant takeBackAt,
        Instant at) {}
