package ai.wafaa.web.security;

import ai.wafaa.kernel.agent.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Whatever a call does: an auditor may make it only when it reads, or is about their own sign-in, preferences or audits. */
class AuditorsChangeNothing implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean harmless =
                !ForeignPagesChangeNothing.changes(exchange.getRequest().getMethod())
                        || path.startsWith("/api/v1/auth/")
                        || path.startsWith("/api/v1/me/")
                        || path.startsWith("/api/v1/audit/");
        if (harmless) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .filter(context -> context.getAuthentication() instanceof SignedIn user
                        && user.getPrincipal().role() == Role.AUDITOR)
                .flatMap(auditor -> Mono.<Void>error(new AccessDeniedException("auditors change nothing")))
                .switchIfEmpty(Mono.defer(() -> chain.filter(exchange)));
    }
}
