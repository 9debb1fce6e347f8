package ai.wafaa.store;

import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;

/** Axon's view of the log. What is published while a batch is decided becomes part of the batch; who loads an aggregate in it sees what the batch has decided. */
final class LogEventStore implements EventStore {
    private final PostgresEventStorageEngine engine;
    private final LogSource source;

    LogEventStore(PostgresEventStorageEngine engine, LogSource source) {
        this.engine = engine;
        this.source = source;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        Batch batch = Batch.current();
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> domainEvent)) {
                throw new IllegalArgumentException("Only aggregates record events: " + event.getPayloadType());
            }
            batch.record(domainEvent);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        Batch batch = Batch.currentOrNull();
        if (batch == null) {
            return stored(aggregateId);
        }
        batch.touch(aggregateId);
        List<DomainEventMessage<?>> prefetched = batch.takePrefetched(aggregateId);
        return DomainEventStream.concat(
                prefetched == null ? stored(aggregateId) : DomainEventStream.of(prefetched),
                DomainEventStream.of(batch.undecided(aggregateId).toList()));
    }

    /** From the newest usable snapshot on. */
    private DomainEventStream stored(String aggregateId) {
        return engine.readSnapshot(aggregateId)
                .map(snapshot -> DomainEventStream.concat(
                        DomainEventStream.of(snapshot),
                        engine.readEvents(aggregateId, snapshot.getSequenceNumber() + 1)))
                .orElseGet(() -> engine.readEvents(aggregateId));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        engine.storeSnapshot(snapshot);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return source.openStream(token);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return source.createTokenAt(time);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return source.createTokenSince(duration);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        throw new UnsupportedOperationException(
                "Nothing runs inside the transaction of the commands; follow the log instead");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        throw new UnsupportedOperationException("Metadata comes with the command");
    }
}
