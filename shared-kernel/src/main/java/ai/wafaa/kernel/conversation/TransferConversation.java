package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a conversation, or a supervisor, passes it on: to an agent or to a specialty, of which exactly one is named. Touches the streams of all concerned.
 *
 * @param by the user who passes it on
 * @param overseer that user may pass on what others have
 * @param noteId identity of the note, where there is one
 * @param claimBy when the agent must have claimed it; null for never
 */
public record TransferConversation(
        @TargetAggregateIdentifier String conversationId,
        String by,
        boolean overseer,
        @Nullable String toAgentId,
        @Nullable String specialty,
        @Nullable String noteId,
        @Nullable String note,
        @Nullable Instant claimBy,
        Instant at) {}
