package ai.wafaa.kernel.tenant;

import java.util.Locale;

/** What can be switched off, for everybody by the operator and for one tenant by its admins. */
public enum Feature {
    /** People take over from the bot. Off, the bot says that it does not know. */
    HUMAN_HANDOFF,
    /** It is told how each message feels. */
    SENTIMENT_ANALYSIS,
    /** Reports are sent by schedule. Off, those that fall due meanwhile are never sent. */
    SCHEDULED_REPORTS,
    /** Answers are kept and given again. */
    RESPONSE_CACHE;

    /** As flags are named. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
