package ai.wafaa.server.wiring;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.processing.Processors;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A server that has just started does not know yet which accounts there are and what the bot may say: it would refuse what is rightly signed. Until it has read what
 * it keeps in memory, {@code /readyz} says so, and whoever calls nevertheless is asked to come again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class CaughtUp implements WebFilter, HealthIndicator {
    private static final Set<String> ALWAYS = Set.of("/livez", "/readyz", "/metrics");

    private final BooleanSupplier everythingIsKnown;
    private volatile boolean caughtUp;

    @Autowired
    CaughtUp(Processors processors) {
        this(processors::caughtUp);
    }

    CaughtUp(BooleanSupplier everythingIsKnown) {
        this.everythingIsKnown = everythingIsKnown;
    }

    private boolean hasCaughtUp() {
        if (!caughtUp) {
            caughtUp = everythingIsKnown.getAsBoolean();
        }
        return caughtUp;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return hasCaughtUp() || ALWAYS.contains(exchange.getRequest().getPath().value())
                ? chain.filter(exchange)
                : Mono.error(new Refusal(
                        RefusalCode.UNAVAILABLE,
                        "The server has just started and still reads what it needs to know.",
                        Map.of("retry_after", 1)));
    }

    @Override
    public Health health() {
        return hasCaughtUp() ? Health.up().build() : Health.outOfService().build();
    }
}
