package ai.wafaa.web.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The token as a cookie, for browsers, whose {@code EventSource} can send nothing else. */
public final class SessionCookie {
    public static final String NAME = "wafaa_session";

    private SessionCookie() {}

    /** @param request the cookie is only sent over TLS when this came over TLS */
    public static ResponseCookie holding(String token, Duration lifetime, ServerHttpRequest request) {
        return ResponseCookie.from(NAME, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(request.getURI().getScheme()))
                .path("/")
                .maxAge(lifetime)
                .build();
    }

    /** Makes the browser forget the token. */
    public static ResponseCookie gone(ServerHttpRequest request) {
        return holding("", Duration.ZERO, request);
    }

    static @Nullable String tokenIn(ServerHttpRequest request) {
        HttpCookie cookie = request.getCookies().getFirst(NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
