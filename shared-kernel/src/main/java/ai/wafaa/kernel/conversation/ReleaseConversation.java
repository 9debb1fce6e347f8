package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The agent who holds the conversation, or had it assigned, lets go of it. Touches both streams.
 *
 * @param noteId identity of the note, where there is one
 */
public record ReleaseConversation(
        @TargetAggregateIdentifier String conversationId,
        String agentId,
        Outcome outcome,
        String reason,
        @Nullable String noteId,
        @Nullable String note,
        Instant at) {}
