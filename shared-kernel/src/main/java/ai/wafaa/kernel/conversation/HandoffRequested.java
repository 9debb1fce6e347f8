package ai.wafaa.kernel.conversation;

import ai.wafaa.kernel.PersonId;
import ai.wafaa.kernel.Personal;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person is asked for. Recorded with what asked: which trigger, and the value that crossed its threshold.
 *
 * @param trigger {@code request}, {@code keyword}, {@code confidence}, {@code sentiment}, {@code intent}, {@code unreadable}, {@code no-progress}
 *     (the bot has answered several times without getting anywhere) or {@code bot-failure}
 * @param triggerId the tenant's trigger, where one fired
 * @param matched the term or label that matched
 * @param value what was measured, e.g. the confidence
 * @param citations the passages that the bot had found, where it had looked
 * @param waitingSince the place in the queue
 */
@Revision("1")
public record HandoffRequested(
        String conversationId,
        @PersonId String customerId,
        String trigger,
        @Nullable String triggerId,
        @Nullable String matched,
        @Nullable Double value,
        @Nullable Double threshold,
        Priority priority,
        @Nullable String specialty,
        @Nullable @Personal String reason,
        List<Citation> citations,
        @Nullable String questionMessageId,
        Instant waitingSince)
        implements ConversationEvent {}
