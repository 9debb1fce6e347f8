package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The agent has one conversation less. */
@Revision("1")
public record ConversationLeft(String agentId, String conversationId, Instant at) implements AgentEvent {}
