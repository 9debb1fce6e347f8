package ai.wafaa.web.security;

import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link Caller}, their {@link Session} or the {@link RequestContext} as an argument. */
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Caller.class || type == Session.class || type == RequestContext.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Class<?> type = parameter.getParameterType();
        if (type == RequestContext.class) {
            return Mono.just(RequestContext.of(exchange));
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication() instanceof SignedIn user ? user.session() : null)
                .<Object>map(session -> type == Session.class ? session : session.caller())
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("not signed in")));
    }
}
