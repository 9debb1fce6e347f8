package ai.wafaa.store;

import ai.wafaa.kernel.Actor;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Puts commands, with their metadata, into the writer's queue. */
final class CommandSender implements Commands {
    private final GroupedCommandBus bus;
    private final TraceId traceId;

    CommandSender(GroupedCommandBus bus, TraceId traceId) {
        this.bus = bus;
        this.traceId = traceId;
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor) {
        return send(command, actor, null);
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor, @Nullable Long expectedVersion) {
        MetaData metadata = Metadata.of(actor, traceId.current());
        if (expectedVersion != null) {
            metadata = metadata.and(ExpectedVersion.KEY, expectedVersion);
        }
        return bus.send(new GenericCommandMessage<>(command, metadata));
    }
}
