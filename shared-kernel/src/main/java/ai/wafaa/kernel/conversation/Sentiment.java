package ai.wafaa.kernel.conversation;

/** How a message feels. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** Insults, threats, despair: what should not wait. */
    VERY_NEGATIVE;

    /** As triggers, lists and the API name it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
