package ai.wafaa.store;

import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Axon's view of the writer: handlers are found on a local bus, commands go through the queue. */
final class GroupedCommandBus implements CommandBus {
    private final CommandBus local;
    private final Writer writer;

    GroupedCommandBus(Writer writer) {
        this.local = writer.local();
        this.writer = writer;
    }

    CompletableFuture<Recorded> send(CommandMessage<?> command) {
        return writer.send(command);
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        var _ = writer.send(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        var _ = writer.send(command).whenComplete((recorded, failure) -> {
            @SuppressWarnings("unchecked")
            R result = failure == null ? (R) recorded.result() : null;
            callback.onResult(
                    command,
                    failure == null
                            ? new GenericCommandResultMessage<>(result)
                            : new GenericCommandResultMessage<>(failure));
        });
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }
}
