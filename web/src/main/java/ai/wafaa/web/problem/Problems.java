package ai.wafaa.web.problem;

import ai.wafaa.web.request.RequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure, wherever it comes from, with a problem document; what is our fault is logged. */
@Component
@Order(-2)
public class Problems implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (AbortedException.isConnectionReset(error)) {
            return Mono.empty(); // nobody is there any more
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        Failure failure = Failures.of(error);
        return answer(exchange, failure, error);
    }

    /** {@code idempotency-key-reused}: a key was used for two different requests. */
    public Mono<Void> keyReused(ServerWebExchange exchange) {
        return answer(
                exchange,
                Failure.of("idempotency-key-reused", 422, "This Idempotency-Key was used with another body."),
                null);
    }

    private Mono<Void> answer(ServerWebExchange exchange, Failure failure, @Nullable Throwable error) {
        ServerHttpResponse response = exchange.getResponse();
        RequestContext context = RequestContext.of(exchange);
        log(failure, error, context);
        Problem problem = failure.problem(exchange.getRequest().getPath().value(), context.traceId());
        response.setStatusCode(HttpStatusCode.valueOf(failure.status()));
        response.getHeaders().putAll(failure.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(problem);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void log(Failure failure, @Nullable Throwable error, RequestContext context) {
        if (failure.status() == 500) {
            LOG.error("Unexpected failure, trace {}", context.traceId(), error);
        } else if (failure.status() == 503) {
            LOG.warn("Not available, trace {}: {}", context.traceId(), String.valueOf(error));
        }
    }
}
