package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An agent takes a waiting conversation. Touches both streams. */
public record ClaimConversation(@TargetAggregateIdentifier String conversationId, String agentId, Instant at) {}
