package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The episode is over; whoever writes again starts the next. */
@Revision("1")
public record ConversationClosed(String conversationId, String customerId, String reason, Instant at)
        implements ConversationEvent {}
