package ai.wafaa.command.channel.whatsapp;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Takes WhatsApp's deliveries past what only people's requests need (sign-in, routing, argument and result conversion): they are signed, they are most of the
 * traffic, and they answer with nothing but a status. Limits, problems, request ids and metrics apply to them as to everything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class WhatsAppShortcut implements WebFilter {
    private final WhatsAppWebhook webhook;

    WhatsAppShortcut(WhatsAppWebhook webhook) {
        this.webhook = webhook;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!HttpMethod.POST.equals(request.getMethod())
                || !request.getPath().value().equals(WhatsAppWebhook.PATH)) {
            return chain.filter(exchange);
        }
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(observed -> observed.setPathPattern(WhatsAppWebhook.PATH));
        return webhook.receive(exchange).then(Mono.defer(() -> {
            exchange.getResponse().setStatusCode(HttpStatus.OK);
            return exchange.getResponse().setComplete();
        }));
    }
}
