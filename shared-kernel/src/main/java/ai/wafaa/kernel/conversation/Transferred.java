package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The conversation was passed on: it waits in its old place for the agent or the specialty that is named.
 *
 * @param fromAgentId who held it, or had it assigned; null when nobody did
 * @param toAgentId who is to have it; assigned in the same transaction. Null when it goes to a specialty
 * @param specialty that is wanted from now on; null when it goes to an agent
 * @param by the user who passed it on
 */
@Revision("1")
public record Transferred(
        String conversationId,
        @Nullable String fromAgentId,
        @Nullable String toAgentId,
        @Nullable String specialty,
        String by,
        Instant at)
        implements ConversationEvent {}
