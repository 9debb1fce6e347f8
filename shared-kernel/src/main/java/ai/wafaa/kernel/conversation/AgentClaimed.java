package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An agent holds the conversation from now on. */
@Revision("1")
public record AgentClaimed(String conversationId, String agentId, Instant at) implements ConversationEvent {}
