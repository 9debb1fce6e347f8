package ai.wafaa.kernel.conversation;

/** Sentences that the system itself says to a customer. */
public enum NoticeKind {
    CONNECTING,
    UNREADABLE,
    RATING
}
