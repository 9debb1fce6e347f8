package ai.wafaa.kernel.agent;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The agent has one conversation more, assigned or claimed.
 *
 * @param forced beyond the agent's capacity, by a supervisor
 */
@Revision("1")
public record ConversationTaken(String agentId, String conversationId, boolean forced, Instant at)
        implements AgentEvent {}
