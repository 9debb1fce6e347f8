package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's triggers, compiled. Asked what fires, it names the trigger of the highest priority, of equals the first defined; disabled ones never fire.
 * Immutable, without I/O, and fast enough for every message.
 */
public final class Triggers {
    private record Compiled(
            TriggerDefinition definition, @Nullable KeywordMatcher matcher) {}

    private final List<Compiled> triggers;

    private Triggers(List<Compiled> triggers) {
        this.triggers = triggers;
    }

    /** Compiles definitions, in the order in which they were defined. */
    public static Triggers of(List<TriggerDefinition> definitions) {
        return new Triggers(definitions.stream()
                .filter(TriggerDefinition::enabled)
                .sorted(Comparator.comparing(TriggerDefinition::priority).reversed())
                .map(definition -> new Compiled(
                        definition,
                        definition.type() == TriggerType.KEYWORD ? new KeywordMatcher(definition.value()) : null))
                .toList());
    }

    /** What fires on the words of a message. */
    public Optional<Fired> onMessage(String text) {
        return onMessage(text, null);
    }

    /** What fires on the words of a message, or on how it feels where that is known. */
    public Optional<Fired> onMessage(String text, @Nullable Feeling feeling) {
        List<Word> words = KeywordMatcher.words(text);
        for (Compiled trigger : triggers) {
            Optional<Fired> fired = trigger.matcher == null
                    ? onFeeling(trigger.definition, feeling)
                    : trigger.matcher.find(words).map(matched -> fired(trigger.definition, matched, null));
            if (fired.isPresent()) {
                return fired;
            }
        }
        return Optional.empty();
    }

    /** A sentiment fires when it is at least as sure as the threshold; one that is set to {@code negative} fires on {@code very_negative} too. */
    private static Optional<Fired> onFeeling(TriggerDefinition definition, @Nullable Feeling feeling) {
        if (feeling == null || definition.type() != TriggerType.SENTIMENT) {
            return Optional.empty();
        }
        String label = feeling.sentiment().label();
        return feeling.confidence() >= definition.threshold() && covers(definition.value(), label)
                ? Optional.of(fired(definition, label, feeling.confidence()))
                : Optional.empty();
    }

    /** What fires on an answer's confidence: it lies below the threshold. */
    public Optional<Fired> onConfidence(double confidence) {
        return ofType(TriggerType.CONFIDENCE)
                .filter(definition -> confidence < definition.threshold())
                .map(definition -> fired(definition, null, confidence))
                .findFirst();
    }

    /** What fires on an intent that is at least as sure as the threshold. */
    public Optional<Fired> onIntent(String intent, double confidence) {
        return ofType(TriggerType.INTENT)
                .filter(definition -> confidence >= definition.threshold()
                        && definition.value().strip().equalsIgnoreCase(intent))
                .map(definition -> fired(definition, intent, confidence))
                .findFirst();
    }

    private Stream<TriggerDefinition> ofType(TriggerType type) {
        return triggers.stream().map(Compiled::definition).filter(definition -> definition.type() == type);
    }

    private static boolean covers(String value, String label) {
        String wanted = value.strip();
        return wanted.equalsIgnoreCase(label) || (wanted.equalsIgnoreCase("negative") && label.equals("very_negative"));
    }

    private static Fired fired(TriggerDefinition definition, @Nullable String matched, @Nullable Double value) {
        return new Fired(
                definition.type().name().toLowerCase(Locale.ROOT),
                definition.triggerId(),
                matched,
                value,
                value == null ? null : definition.threshold(),
                definition.priority());
    }
}
