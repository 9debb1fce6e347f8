package ai.wafaa.kernel.conversation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Staff write a note for staff.
 *
 * @param seesAll the author may see every conversation of the tenant; who may not, writes only to those in the queue and those they have or had
 */
public record AddNote(
        @TargetAggregateIdentifier String conversationId,
        String noteId,
        String authorId,
        boolean seesAll,
        String text,
        Instant at) {}
