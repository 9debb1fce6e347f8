package ai.wafaa.store;

import ai.wafaa.store.log.CommitSignal;
import ai.wafaa.store.log.EventTail;
import ai.wafaa.store.log.HeadWatch;
import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.privacy.MasterKey;
import ai.wafaa.store.privacy.PersonKeyStore;
import ai.wafaa.store.privacy.PersonalFields;
import ai.wafaa.store.privacy.WafaaKeys;
import ai.wafaa.store.processing.PositionParameter;
import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.ProcessorGroups;
import ai.wafaa.store.processing.WafaaProcessors;
import ai.wafaa.store.serial.EventSerializer;
import ai.wafaa.store.serial.EventTypes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The log with everything around it, each part named: nothing of Axon is found by itself. The application adds beans of {@link AggregateDefinition},
 * {@link CommandHandlers}, {@link BatchPreparation} and {@link ProcessorDefinition}, and may replace {@link EventTypes}, {@link EventUpcaster}, {@link TraceId}
 * and {@link MeterRegistry}.
 */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseConfiguration.class)
@EnableConfigurationProperties({WafaaKeys.class, WafaaWriter.class, WafaaProcessors.class})
public class LogConfiguration {

    @Bean
    MasterKey masterKey(WafaaKeys keys, DataSource log) throws SQLException {
        MasterKey master = MasterKey.of(keys);
        try (Connection connection = log.getConnection()) {
            master.verify(connection);
        }
        return master;
    }

    @Bean
    PersonKeyStore personKeys(DataSource log, MasterKey master) {
        return new PersonKeyStore(log, master);
    }

    @Bean
    EventSerializer eventSerializer(
            ObjectProvider<EventTypes> types,
            ObjectProvider<AggregateDefinition<?>> aggregates,
            PersonKeyStore personKeys) {
        return new EventSerializer(
                types.getIfAvailable(EventTypes::ofKernel),
                aggregates.stream().<Class<?>>map(AggregateDefinition::type).toList(),
                new PersonalFields(personKeys));
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource log,
            EventSerializer serializer,
            PersonKeyStore personKeys,
            ObjectProvider<EventUpcaster> upcasters) {
        return PostgresEventStorageEngine.of(
                log, serializer, personKeys, upcasters.getIfAvailable(() -> NoOpEventUpcaster.INSTANCE));
    }

    @Bean
    EventTail eventTail(PostgresEventStorageEngine engine, WafaaWriter settings) {
        return new EventTail(settings.tailCapacity(), engine.head());
    }

    @Bean
    LogSource logSource(PostgresEventStorageEngine engine, EventTail tail) {
        return new LogSource(engine, tail);
    }

    @Bean
    HeadWatch headWatch(PostgresEventStorageEngine engine, EventTail tail) {
        return new HeadWatch(engine, tail);
    }

    @Bean(initMethod = "start")
    @ConditionalOnBooleanProperty("wafaa.writer.signals")
    CommitSignal commitSignal(WafaaDatabase database, HeadWatch watch) {
        return new CommitSignal(database.url(), database.user(), database.password(), watch::signal);
    }

    @Bean
    EventStore eventStore(PostgresEventStorageEngine engine, LogSource source) {
        return new LogEventStore(engine, source);
    }

    @Bean
    ParameterResolverFactory handlerParameters(ApplicationContext context) {
        return MultiParameterResolverFactory.ordered(
                new PositionParameter(),
                ClasspathParameterResolverFactory.forClass(LogConfiguration.class),
                new SpringBeanParameterResolverFactory(context));
    }

    @Bean
    SpringTransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotting() {
        return Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("snapshots").factory());
    }

    @Bean
    AggregateCache aggregateCache(WafaaWriter settings) {
        return new AggregateCache(settings.cachedAggregates());
    }

    @Bean
    AggregateRegistry aggregates(
            ObjectProvider<AggregateDefinition<?>> definitions,
            EventStore store,
            AggregateCache cache,
            ParameterResolverFactory handlerParameters,
            SpringTransactionManager axonTransactions,
            ExecutorService snapshotting) {
        return new AggregateRegistry(
                definitions.stream().toList(), store, cache, handlerParameters, axonTransactions, snapshotting);
    }

    @Bean
    Writer writer(
            PostgresEventStorageEngine engine,
            DataSource log,
            PlatformTransactionManager transactions,
            AggregateCache cache,
            ObjectProvider<BatchPreparation> preparations,
            EventTail tail,
            HeadWatch watch,
            ObjectProvider<CommitSignal> signal,
            WafaaWriter settings,
            ObjectProvider<MeterRegistry> metrics) {
        CommitSignal others = signal.getIfAvailable();
        CommandBus local = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        local.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(Metadata.KEYS)));
        var targets = new CommandTargets();
        local.registerHandlerInterceptor(new ExpectedVersion(targets));
        var runner = new BatchRunner(
                local,
                engine,
                log,
                transactions,
                cache,
                targets,
                preparations.orderedStream().toList(),
                new CommitCheck(engine, settings.patience()),
                appended -> {
                    if (!tail.append(appended.events())) {
                        watch.signal();
                    }
                    if (others != null) {
                        others.send();
                    }
                },
                metrics(metrics));
        return new Writer(local, runner, settings, metrics(metrics));
    }

    private static MeterRegistry metrics(ObjectProvider<MeterRegistry> metrics) {
        return metrics.getIfAvailable(SimpleMeterRegistry::new);
    }

    @Bean
    GroupedCommandBus commandBus(Writer writer) {
        return new GroupedCommandBus(writer);
    }

    @Bean
    Commands commands(GroupedCommandBus bus, Optional<TraceId> traceId) {
        return new CommandSender(bus, traceId.orElse(() -> MDC.get("traceId")));
    }

    @Bean
    LogLifecycle logLifecycle(
            GroupedCommandBus bus,
            AggregateRegistry aggregates,
            ObjectProvider<CommandHandlers> handlers,
            ParameterResolverFactory handlerParameters,
            Writer writer,
            HeadWatch watch) {
        return new LogLifecycle(bus, aggregates, handlers, handlerParameters, writer, watch);
    }

    @Bean
    ProcessorGroups processors(
            ObjectProvider<ProcessorDefinition> definitions,
            LogSource source,
            DataSource log,
            SpringTransactionManager axonTransactions,
            ParameterResolverFactory handlerParameters,
            EventSerializer serializer,
            WafaaProcessors settings,
            ObjectProvider<MeterRegistry> metrics) {
        return new ProcessorGroups(
                definitions.orderedStream().toList(),
                source,
                log,
                axonTransactions,
                handlerParameters,
                serializer,
                settings,
                metrics(metrics));
    }
}
