package ai.wafaa.kernel.conversation;

/** What a customer sent. Only {@link #TEXT} can be answered by the bot. */
public enum MessageKind {
    TEXT,
    MEDIA,
    LOCATION,
    CONTACTS,
    INTERACTIVE,
    REACTION,
    ORDER,
    SYSTEM,
    UNKNOWN
}
