package ai.wafaa.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** The declared aggregates with their repositories. They need no locks: one thread uses them. */
final class AggregateRegistry implements Aggregates {
    private final Map<Class<?>, EventSourcingRepository<?>> repositories = new HashMap<>();

    AggregateRegistry(
            List<AggregateDefinition<?>> definitions,
            EventStore store,
            AggregateCache cache,
            ParameterResolverFactory parameters,
            TransactionManager transactions,
            Executor snapshotting) {
        List<AggregateFactory<?>> factories = new ArrayList<>();
        definitions.forEach(
                definition -> factories.add(new GenericAggregateFactory<>(model(definition.type(), parameters))));
        Snapshotter snapshotter = AggregateSnapshotter.builder()
                .eventStore(store)
                .executor(snapshotting)
                .transactionManager(transactions)
                .aggregateFactories(factories)
                .build();
        for (AggregateDefinition<?> definition : definitions) {
            repositories.put(definition.type(), repository(definition, store, cache, parameters, snapshotter));
        }
    }

    private <T> EventSourcingRepository<T> repository(
            AggregateDefinition<T> definition,
            EventStore store,
            AggregateCache cache,
            ParameterResolverFactory parameters,
            Snapshotter snapshotter) {
        SnapshotTriggerDefinition snapshots = definition.snapshotEvery() == 0
                ? NoSnapshotTriggerDefinition.INSTANCE
                : new EventCountSnapshotTriggerDefinition(snapshotter, definition.snapshotEvery());
        return EventSourcingRepository.builder(definition.type())
                .aggregateModel(model(definition.type(), parameters))
                .eventStore(store)
                .cache(cache)
                .lockFactory(NullLockFactory.INSTANCE)
                .snapshotTriggerDefinition(snapshots)
                .repositoryProvider(this::of)
                .build();
    }

    private static <T> AggregateModel<T> model(Class<T> type, ParameterResolverFactory parameters) {
        return AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Repository<T> of(Class<T> type) {
        Repository<?> repository = repositories.get(type);
        if (repository == null) {
            throw new IllegalArgumentException(type + " is not declared as an aggregate");
        }
        return (Repository<T>) repository;
    }

    /** Has the bus hand commands to the aggregates. */
    void subscribe(CommandBus bus, ParameterResolverFactory parameters, CommandTargetResolver targets) {
        repositories.keySet().forEach(type -> subscribe(type, bus, parameters, targets));
    }

    private <T> void subscribe(
            Class<T> type, CommandBus bus, ParameterResolverFactory parameters, CommandTargetResolver targets) {
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .aggregateModel(model(type, parameters))
                .repository(of(type))
                .commandTargetResolver(targets)
                .build()
                .subscribe(bus);
    }
}
