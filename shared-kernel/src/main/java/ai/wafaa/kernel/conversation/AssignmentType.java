package ai.wafaa.kernel.conversation;

/** How an agent came to a conversation. */
public enum AssignmentType {
    AUTO,
    MANUAL,
    ESCALATION
}
