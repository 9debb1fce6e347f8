package ai.wafaa.web.security;

import ai.wafaa.web.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request of a signed-in user. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SignedIn(Session session) {
        super(List.of(
                new SimpleGrantedAuthority("ROLE_" + session.caller().role().name())));
        this.session = session;
        setAuthenticated(true);
    }

    public Session session() {
        return session;
    }

    @Override
    public Caller getPrincipal() {
        return session.caller();
    }

    @Override
    public String getName() {
        return session.caller().userId();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
