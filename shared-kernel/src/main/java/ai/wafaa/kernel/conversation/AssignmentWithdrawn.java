package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An assignment that nobody claimed came to its end; the conversation waits in its old place. */
@Revision("1")
public record AssignmentWithdrawn(String conversationId, String agentId, String reason, Instant at)
        implements ConversationEvent {}
