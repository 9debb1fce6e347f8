package ai.wafaa.command.channel.webchat;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.live.LiveRelay;
import ai.wafaa.web.live.Typing;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** That somebody is writing, from the visitor's page to staff and back. */
@RestController
class WebchatTyping {
    private final Visitors visitors;
    private final LiveRelay relay;
    private final JdbcClient jdbc;

    WebchatTyping(Visitors visitors, LiveRelay relay, DataSource log) {
        this.visitors = visitors;
        this.relay = relay;
        this.jdbc = JdbcClient.create(log);
    }

    /** The visitor is writing; to be said again every few seconds while that is so. */
    @PostMapping("/webchat/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> typing(ServerWebExchange exchange) {
        Visitor visitor = visitors.of(exchange);
        visitors.limitTyping(visitor);
        return Blocking.run(() -> jdbc.sql(
                        "select conversation_id from command.latest_conversation where customer_id = ?")
                .param(visitor.customerId())
                .query(String.class)
                .optional()
                .ifPresent(id ->
                        relay.tell(new Typing(visitor.tenantId(), id, visitor.customerId(), Typing.Author.CUSTOMER))));
    }

    /** An agent writes to this visitor: an event {@code typing}, to be forgotten after some seconds. */
    Flux<ServerSentEvent<Object>> ofAgents(Visitor visitor) {
        return relay.heard(Typing.class)
                .filter(typing -> typing.author() == Typing.Author.AGENT
                        && typing.customerId().equals(visitor.customerId()))
                .map(typing -> ServerSentEvent.<Object>builder(Map.of("author", "agent"))
                        .event("typing")
                        .build())
                .onBackpressureDrop();
    }
}
