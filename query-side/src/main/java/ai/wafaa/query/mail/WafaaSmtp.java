package ai.wafaa.query.mail;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mail goes out.
 *
 * @param host Name of the SMTP host; without one, mail goes into a sandbox and is shown there.
 * @param port Its port.
 * @param user Name to sign in with; no sign-in when empty.
 * @param password Its password.
 * @param starttls Whether the connection must be encrypted: {@code required}, {@code optional} or {@code off}.
 * @param from Address that mail comes from.
 * @param verifiedDomains By tenant, the domains whose addresses it may send to beside its own users.
 */
@ConfigurationProperties("wafaa.smtp")
public record WafaaSmtp(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("required") StartTls starttls,
        @DefaultValue("wafaa@localhost") String from,
        @DefaultValue Map<String, List<String>> verifiedDomains) {

    /** How a connection is encrypted. */
    public enum StartTls {
        REQUIRED,
        OPTIONAL,
        OFF
    }
}
