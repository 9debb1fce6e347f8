package ai.wafaa.query.mail;

/** A mail was not taken. The message is for the person who wants to know why, in the words of the mail host where it said any. */
public final class MailFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isFinal;

    MailFailure(String message, boolean isFinal, Throwable cause) {
        super(message, cause);
        this.isFinal = isFinal;
    }

    /** Whether trying again is of no use: the host has refused this recipient or mail. */
    public boolean isFinal() {
        return isFinal;
    }
}
