package ai.wafaa.web.security;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** What needs no sign-in: what has a proof of its own (signatures, visitor and operator tokens), what says nothing of a tenant, and the pages' files. */
@Component
class OpenPaths implements ServerWebExchangeMatcher {
    private static final List<PathPattern> OPEN = patterns(
            "/webhooks/**",
            "/webchat/**",
            "/chat/**",
            "/sandbox/**",
            "/internal/**",
            "/livez",
            "/readyz",
            "/metrics",
            "/openapi.json",
            "/api/v1/auth/login");
    private static final List<PathPattern> PAGES = patterns(
            "/",
            "/favicon.ico",
            "/favicon.svg",
            "/favicon-dot.svg",
            "/boot.js",
            "/assets/**",
            "/sign-in",
            "/inbox/**",
            "/floor/**",
            "/knowledge/**",
            "/settings/**",
            "/analytics/**",
            "/reports/**",
            "/health/**",
            "/audit/**",
            "/me");

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        String method = exchange.getRequest().getMethod().name();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean open = OPEN.stream().anyMatch(p -> p.matches(path))
                || (reads && PAGES.stream().anyMatch(p -> p.matches(path)));
        return open ? MatchResult.match() : MatchResult.notMatch();
    }

    private static List<PathPattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
