package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** A note for staff only. */
@Revision("1")
public record NoteAdded(
        String conversationId,
        String noteId,
        @PersonId String customerId,
        String authorId,
        @Personal String text,
        Instant at)
        implements ConversationEvent {}
