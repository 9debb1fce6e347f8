package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Nobody with the wanted specialty came in time: from now on anyone may be given the conversation. */
@Revision("1")
public record SpecialtyWaived(String conversationId, String specialty, Instant at) implements ConversationEvent {}
