package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The agent let go: back to the bot ({@code RESOLVED}) or back to the old place in the queue ({@code REQUEUE}).
 *
 * @param agentId who held it; null when it was held on the company's phone
 * @param reason {@code agent}, {@code agent-offline} or {@code supervisor}
 */
@Revision("1")
public record Released(String conversationId, @Nullable String agentId, Outcome outcome, String reason, Instant at)
        implements ConversationEvent {}
