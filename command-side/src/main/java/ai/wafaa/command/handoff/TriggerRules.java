package ai.wafaa.command.handoff;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import java.util.Set;

/** What a trigger may look like. */
final class TriggerRules {
    private static final int LONGEST_VALUE = 20_000;
    private static final Set<String> SENTIMENTS = Set.of("positive", "neutral", "negative", "very_negative");

    private TriggerRules() {}

    static void verify(TriggerDefinition trigger) {
        double threshold = trigger.threshold();
        require(threshold >= 0 && threshold <= 1, "threshold", "must be from 0 to 1");
        require(
                trigger.value().length() <= LONGEST_VALUE,
                "trigger_value",
                "must have at most " + LONGEST_VALUE + " characters");
        switch (trigger.type()) {
            case KEYWORD, INTENT -> require(!trigger.value().isBlank(), "trigger_value", "must not be empty");
            case SENTIMENT ->
                require(
                        SENTIMENTS.contains(trigger.value()),
                        "trigger_value",
                        "must be one of positive, neutral, negative, very_negative");
            case CONFIDENCE -> require(trigger.value().isEmpty(), "trigger_value", "must be empty for confidence");
        }
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refusal.invalid(field, otherwise);
        }
    }
}
