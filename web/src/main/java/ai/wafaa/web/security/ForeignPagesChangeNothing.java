package ai.wafaa.web.security;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A page of another site cannot use the user's cookie to change something, also where a browser ignores {@code SameSite}. */
class ForeignPagesChangeNothing implements WebFilter {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean byCookie = !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        return byCookie && changes(request.getMethod()) && isForeign(request)
                ? Mono.error(new AccessDeniedException("foreign origin"))
                : chain.filter(exchange);
    }

    static boolean changes(HttpMethod method) {
        return !READING.contains(method);
    }

    private static boolean isForeign(ServerHttpRequest request) {
        String site = request.getHeaders().getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeaders().getOrigin();
        return origin != null && !sameHost(origin, request.getHeaders().getFirst(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
