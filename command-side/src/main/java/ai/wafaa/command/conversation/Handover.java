package ai.wafaa.command.conversation;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.conversation.Citation;
import ai.wafaa.kernel.conversation.RequestHandoff;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is asked for.
 *
 * @param citations what the bot had found
 * @param questionMessageId the message that the bot does not answer, where it was one
 */
record Handover(
        Fired because,
        @Nullable String reason,
        @Nullable String specialty,
        List<Citation> citations,
        @Nullable String questionMessageId,
        Instant at) {

    static Handover because(Fired fired, List<Citation> citations, String questionMessageId, Instant at) {
        return new Handover(fired, null, null, citations, questionMessageId, at);
    }

    static Handover asked(Priority priority, RequestHandoff command) {
        var asked = new Fired("request", null, null, null, null, priority);
        return new Handover(asked, command.reason(), command.specialty(), List.of(), null, command.at());
    }
}
