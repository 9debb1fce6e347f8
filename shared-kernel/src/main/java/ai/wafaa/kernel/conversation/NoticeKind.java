package ai.wafaa.kernel.conversation;

/** Sentences that the system itself says to a customer. */
public enum NoticeKind {
    /** A person was asked for. */
    CONNECTING,
    /** The bot cannot read what was sent. */
    UNREADABLE,
    /** The bot does not know, and there are no people to ask. */
    NO_PERSON,
    /** A person was asked for outside business hours. */
    OUTSIDE_HOURS,
    /** Nobody has come yet: the place in the queue and the expected wait. */
    WAITING,
    /** Nobody came for long: the customer may leave a message. */
    LEAVE_MESSAGE,
    /** A person or the bot has solved it: how did it go? */
    RATING
}
