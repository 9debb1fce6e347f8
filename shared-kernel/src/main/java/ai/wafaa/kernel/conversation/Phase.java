package ai.wafaa.kernel.conversation;

/** Who has the conversation. */
public enum Phase {
    BOT,
    PENDING_HANDOFF,
    HUMAN_AGENT,
    CLOSED
}
