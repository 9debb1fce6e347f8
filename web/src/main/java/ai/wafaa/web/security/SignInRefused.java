package ai.wafaa.web.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody is let in by what was given; why is not told. */
public final class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super("Tenant, e-mail address or password are not right.");
    }
}
