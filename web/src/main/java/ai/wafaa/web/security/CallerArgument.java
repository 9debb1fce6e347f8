package ai.wafaa.web.security;

import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.request.RequestContext;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link Caller}, their {@link Session}, and what the request says of itself and of lists, as an argument. */
class CallerArgument implements HandlerMethodArgumentResolver {
    private static final Map<Class<?>, Function<ServerWebExchange, Object>> PLAIN = Map.of(
            RequestContext.class, RequestContext::of,
            Paging.class, exchange -> Paging.of(exchange.getRequest().getQueryParams()),
            MinPosition.class, exchange -> MinPosition.of(exchange.getRequest()));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return PLAIN.containsKey(type) || type == Caller.class || type == Session.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Class<?> type = parameter.getParameterType();
        var plain = PLAIN.get(type);
        if (plain != null) {
            return Mono.fromSupplier(() -> plain.apply(exchange));
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication() instanceof SignedIn user ? user.session() : null)
                .<Object>map(session -> type == Session.class ? session : session.caller())
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("not signed in")));
    }
}
