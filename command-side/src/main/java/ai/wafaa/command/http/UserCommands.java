package ai.wafaa.command.http;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.InRequest;
import ai.wafaa.web.request.RequestContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Sends what a user asks for by a request: in the user's name, in the request's correlation, for the version that {@code If-Match} names. */
@Component
public class UserCommands {
    private final Commands commands;

    public UserCommands(Commands commands) {
        this.commands = commands;
    }

    /** Sends when subscribed to; fails with the {@link Refusal} of a command that is refused. */
    public Mono<Recorded> send(Object command, Caller caller, ServerWebExchange exchange) {
        var actor = caller.actor(RequestContext.of(exchange).correlationId());
        Long expected = Answers.expectedVersion(exchange.getRequest().getHeaders());
        return InRequest.future(() -> commands.send(command, actor, expected));
    }
}
