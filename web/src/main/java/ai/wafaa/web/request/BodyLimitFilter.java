package ai.wafaa.web.request;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses bodies that are too large for where they are sent, announced or not, before anything is kept of them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter implements WebFilter {
    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        boolean chunked = request.getHeaders().containsHeader("Transfer-Encoding");
        if (announced <= 0 && !chunked) {
            return chain.filter(exchange);
        }
        long limit = limit(request.getPath().value());
        if (announced > limit) {
            return Mono.error(new ContentTooLargeException(null));
        }
        return chunked
                ? chain.filter(
                        exchange.mutate().request(counted(request, limit)).build())
                : chain.filter(exchange);
    }

    /** An announced length is kept to by the HTTP parser; only what comes in chunks must be counted. */
    private static ServerHttpRequest counted(ServerHttpRequest request, long limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return refuseBeyond(super.getBody(), limit);
            }
        };
    }

    private static Flux<DataBuffer> refuseBeyond(Flux<DataBuffer> body, long limit) {
        return Flux.defer(() -> {
            long[] seen = {0};
            return body.handle((buffer, sink) -> {
                seen[0] += buffer.readableByteCount();
                if (seen[0] > limit) {
                    DataBufferUtils.release(buffer);
                    sink.error(new ContentTooLargeException(null));
                } else {
                    sink.next(buffer);
                }
            });
        });
    }

    private static long limit(String path) {
        return path.startsWith("/webhooks/") || path.equals("/api/v1/knowledge/import") ? 8 * MEGABYTE : MEGABYTE;
    }
}
