package ai.wafaa.command.limit;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Nobody guesses passwords, floods the chat or tries signatures without end. Of webhooks only those count whose signature fails: the provider's deliveries all
 * come from a few addresses, and are never answered 429.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class AddressLimits implements WebFilter {
    private static final String SIGN_IN = "/api/v1/auth/login";

    private final Buckets buckets;
    private final int perMinute;

    AddressLimits(Buckets buckets, LimitProperties properties) {
        this.buckets = buckets;
        this.perMinute = properties.perAddress();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        String path = exchange.getRequest().getPath().value();
        if (path.equals(SIGN_IN)) {
            return taken("sign-in", exchange).then(chain.filter(exchange));
        }
        if (path.startsWith("/webchat/")) {
            return taken("webchat", exchange).then(chain.filter(exchange));
        }
        return path.startsWith("/webhooks/") ? countingFailures(exchange, chain) : chain.filter(exchange);
    }

    private Mono<Void> countingFailures(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .onErrorResume(
                        ResponseStatusException.class,
                        error -> error.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                                ? taken("signature", exchange).then(Mono.error(error))
                                : Mono.error(error));
    }

    private Mono<Void> taken(String what, ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        String address = remote == null ? "unknown" : remote.getHostString();
        return Mono.fromFuture(() -> buckets.take(what + ":" + address, perMinute))
                .flatMap(probe -> probe.isConsumed() ? Mono.empty() : Mono.error(refusal(probe)));
    }

    static Refusal refusal(ConsumptionProbe probe) {
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        return new Refusal(
                RefusalCode.RATE_LIMITED, "Too many at once. Wait a moment.", Map.of("retry_after", seconds));
    }
}
