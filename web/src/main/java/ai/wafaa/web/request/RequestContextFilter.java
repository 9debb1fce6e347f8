package ai.wafaa.web.request;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Gives each request its {@link RequestContext}, its answer's {@code X-Request-Id} and its line in the access log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestContextFilter implements WebFilter {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private final AccessLog accessLog;

    RequestContextFilter(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.deferContextual(reactor -> {
            long start = System.nanoTime();
            RequestContext context = contextOf(exchange.getRequest().getHeaders(), reactor);
            context.attach(exchange);
            exchange.getResponse().getHeaders().set(REQUEST_ID, context.correlationId());
            return chain.filter(exchange)
                    .doFinally(signal -> accessLog.answered(exchange, context, System.nanoTime() - start))
                    .contextWrite(c -> c.put(LogContext.KEY, context));
        });
    }

    private static RequestContext contextOf(HttpHeaders headers, ContextView reactor) {
        String trace = observedTrace(reactor);
        if (trace == null) {
            var parent = TRACEPARENT.matcher(String.valueOf(headers.getFirst("traceparent")));
            trace = parent.matches() ? parent.group(1) : randomTrace();
        }
        String asked = headers.getFirst(REQUEST_ID);
        return new RequestContext(asked != null && PLAIN_ID.matcher(asked).matches() ? asked : trace, trace);
    }

    private static @Nullable String observedTrace(ContextView reactor) {
        Observation observation = reactor.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
        TracingContext tracing =
                observation == null ? null : observation.getContextView().get(TracingContext.class);
        Span span = tracing == null ? null : tracing.getSpan();
        return span == null || span.context().traceId().isEmpty()
                ? null
                : span.context().traceId();
    }

    private static String randomTrace() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
