package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
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
        List<Word> words = KeywordMatcher.words(text);
        for (Compiled trigger : triggers) {
            if (trigger.matcher != null) {
                Optional<String> matched = trigger.matcher.find(words);
                if (matched.isPresent()) {
                    return Optional.of(fired(trigger.definition, matched.get(), null));
                }
            }
        }
        return Optional.empty();
    }

    /** What fires on an answer's confidence: it lies below the threshold. */
    public Optional<Fired> onConfidence(double confidence) {
        return ofType(TriggerType.CONFIDENCE)
                .filter(definition -> confidence < definition.threshold())
                .map(definition -> fired(definition, null, confidence))
                .findFirst();
    }

    /**
     * What fires on a sentiment that is at least as sure as the threshold. One that is set to {@code negative} fires on {@code very_negative} too.
     *
     * @param label {@code positive}, {@code neutral}, {@code negative} or {@code very_negative}
     */
    public Optional<Fired> onSentiment(String label, double confidence) {
        return ofType(TriggerType.SENTIMENT)
                .filter(definition -> confidence >= definition.threshold() && covers(definition.value(), label))
                .map(definition -> fired(definition, label, confidence))
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
