package ai.wafaa.kernel.handoff;

/** How urgently a conversation waits for a person, least first. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
