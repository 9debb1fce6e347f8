package ai.wafaa.web.security;

import ai.wafaa.web.request.RequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds who asks, by the token in {@code Authorization} or else in the cookie. */
@Component
class TokenConverter implements ServerAuthenticationConverter {
    private static final String SCHEME = "Bearer ";

    private final SessionTokens tokens;
    private final TokenCutOff cutOff;

    TokenConverter(SessionTokens tokens, TokenCutOff cutOff) {
        this.tokens = tokens;
        this.cutOff = cutOff;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        String token = token(exchange.getRequest());
        if (token == null) {
            return Mono.empty();
        }
        return tokens.session(token)
                .filterWhen(cutOff::stillHolds)
                .switchIfEmpty(Mono.error(() -> new BadCredentialsException("signed out")))
                .map(session -> {
                    RequestContext.of(exchange).belongsTo(session.caller().tenantId());
                    return new SignedIn(session);
                });
    }

    private static @Nullable String token(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return SessionCookie.tokenIn(request);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("another scheme");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
