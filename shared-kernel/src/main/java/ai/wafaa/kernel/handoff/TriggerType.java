package ai.wafaa.kernel.handoff;

/** What a trigger looks at. */
public enum TriggerType {
    KEYWORD,
    SENTIMENT,
    CONFIDENCE,
    INTENT
}
