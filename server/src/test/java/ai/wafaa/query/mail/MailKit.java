package ai.wafaa.query.mail;

import java.time.Clock;

/** Makes what the application's context makes otherwise. */
public final class MailKit {
    private MailKit() {}

    public static Mailer mailer(WafaaSmtp settings, Clock clock) {
        return new Mailer(settings, new MailSandbox(settings, clock), clock);
    }
}
