package ai.wafaa.web.request;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Nothing is called by a name with a NUL in it, and the database would not even look. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class NoNulInAddresses implements WebFilter {
    private static final String NUL = "%00";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String query = exchange.getRequest().getURI().getRawQuery();
        if (query != null && query.contains(NUL)) {
            return Mono.error(
                    new Refusal(RefusalCode.VALIDATION_FAILED, "The query holds a character that is not allowed."));
        }
        return exchange.getRequest().getURI().getRawPath().contains(NUL)
                ? Mono.error(new Refusal(RefusalCode.NOT_FOUND, "There is nothing at this address."))
                : chain.filter(exchange);
    }
}
