package ai.wafaa.kernel.handoff;

/**
 * When a person is asked for without anybody asking.
 *
 * @param value keywords (alternatives separated by line breaks or {@code |}), a sentiment or an intent; empty for confidence
 * @param threshold fires below it for confidence, at or above it for sentiment and intent; 0..1
 */
public record TriggerDefinition(
        String triggerId, TriggerType type, String value, double threshold, Priority priority, boolean enabled) {}
