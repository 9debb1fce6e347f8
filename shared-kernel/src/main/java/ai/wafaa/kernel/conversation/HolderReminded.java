package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The agent who holds the conversation left the customer without a word for too long, and was told so.
 *
 * @param takeBackAt when it goes back to the queue unless the agent writes
 */
@Revision("1")
public record HolderReminded(String conversationId, String agentId, Instant takeBackAt, Instant at)
        implements ConversationEvent {}
