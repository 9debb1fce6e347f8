package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.handoff.Priority;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a tenant wants a person instead of the bot. Pure and fast; no I/O, as it is asked inside a decision. */
public interface HandoffTriggers {

    /** The trigger of the highest priority that fires on what a customer wrote. */
    Optional<Fired> onMessage(String tenantId, String text);

    /**
     * Likewise, on what a customer wrote or on how it feels.
     *
     * @param feeling null where that is not known
     */
    default Optional<Fired> onMessage(String tenantId, String text, @Nullable Feeling feeling) {
        return onMessage(tenantId, text);
    }

    /** The trigger that fires on the intent of a question, with the probability of that intent. */
    default Optional<Fired> onIntent(String tenantId, String intent, double confidence) {
        return Optional.empty();
    }

    /** The trigger that fires on the confidence of an answer, 0..1. */
    Optional<Fired> onConfidence(String tenantId, double confidence);

    /** Whether there are people who take over; where not, the bot says that it does not know. */
    default boolean handsOver(String tenantId) {
        return true;
    }

    /**
     * A trigger that fired.
     *
     * @param trigger {@code keyword}, {@code sentiment}, {@code intent} or {@code confidence}
     * @param matched the term that matched, where it was one
     * @param value what was measured, and the threshold that it crossed
     */
    record Fired(
            String trigger,
            @Nullable String triggerId,
            @Nullable String matched,
            @Nullable Double value,
            @Nullable Double threshold,
            Priority priority) {}
}
