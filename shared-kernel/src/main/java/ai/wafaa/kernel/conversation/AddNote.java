package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Staff write a note for staff. */
public record AddNote(
        @TargetAggregateIdentifier String conversationId, String noteId, String authorId, String text, Instant at) {}
