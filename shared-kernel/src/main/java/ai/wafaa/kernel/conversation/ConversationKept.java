package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The agent left, and by the tenant's setting the conversation stays with it.
 *
 * @param reason {@code agent-offline} or {@code agent-away}
 */
@Revision("1")
public record ConversationKept(String conversationId, String agentId, String reason, Instant at)
        implements ConversationEvent {}
