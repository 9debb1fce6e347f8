package ai.wafaa.store.processing;

import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.processing.ProcessorDefinition.Kind;
import ai.wafaa.store.serial.EventSerializer;
import ai.wafaa.store.serial.TokenSerializer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.SmartLifecycle;

/** Builds the declared groups and runs them between the start and the stop of the application. */
public final class ProcessorGroups implements Processors, SmartLifecycle {
    private final Map<String, Group> groups = new TreeMap<>();
    private final LogSource source;
    private final TransactionManager transactions;
    private final ParameterResolverFactory parameters;
    private final EventSerializer serializer;
    private final ConnectionProvider connections;
    private final TokenClaims claims;
    private volatile boolean running;

    public ProcessorGroups(
            List<ProcessorDefinition> definitions,
            LogSource source,
            DataSource dataSource,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            EventSerializer serializer,
            WafaaProcessors settings,
            MeterRegistry metrics) {
        this.source = source;
        this.transactions = transactions;
        this.parameters = parameters;
        this.serializer = serializer;
        this.connections = new SpringDataSourceConnectionProvider(dataSource);
        this.claims = new TokenClaims(dataSource, connections, settings, new TokenSerializer());
        TokenStore kept = claims.tokenStore();
        for (ProcessorDefinition definition : definitions) {
            Group group = definition.kind() == Kind.NODE_PRIVATE
                    ? group(definition, new InMemoryTokenStore(), NoTransactionManager.INSTANCE)
                    : group(definition, kept, transactions);
            if (groups.put(definition.name(), group) != null) {
                throw new IllegalArgumentException("Two groups are called " + definition.name());
            }
            Gauge.builder("wafaa.processor.lag", group, Group::lag)
                    .description("Events of the log that the group has still to handle")
                    .tag("processor", definition.name())
                    .register(metrics);
        }
    }

    private Group group(ProcessorDefinition definition, TokenStore tokens, TransactionManager transaction) {
        return new Group(definition, new FlushingInvoker(invoker(definition)), claims, source, tokens, transaction);
    }

    private EventHandlerInvoker invoker(ProcessorDefinition definition) {
        if (definition.deadLetters()) {
            return DeadLetteringEventHandlerInvoker.builder()
                    .eventHandlers(definition.handlers())
                    .parameterResolverFactory(parameters)
                    .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                    .queue(deadLetters(definition.name()))
                    .transactionManager(transactions)
                    .enableSequenceIdentifierCache()
                    .build();
        }
        return SimpleEventHandlerInvoker.builder()
                .eventHandlers(definition.handlers())
                .parameterResolverFactory(parameters)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .schema(TokenClaims.DEAD_LETTERS)
                .transactionManager(transactions)
                .genericSerializer(new TokenSerializer())
                .eventSerializer(serializer)
                .build();
    }

    private Group group(String name) {
        Group group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("No group of this process is called " + name);
        }
        return group;
    }

    @Override
    public List<ProcessorDefinition.Status> status() {
        return groups.values().stream().map(Group::status).toList();
    }

    @Override
    public long lag(String name) {
        return group(name).lag();
    }

    @Override
    public long position(String name) {
        return group(name).position();
    }

    @Override
    public boolean caughtUp() {
        return groups.values().stream()
                .filter(group -> group.definition().kind() == Kind.NODE_PRIVATE)
                .allMatch(Group::caughtUp);
    }

    @Override
    public CompletableFuture<Void> replay(String name) {
        Group group = group(name);
        var begun = new CompletableFuture<Void>();
        Thread.ofVirtual().name("replay-" + name).start(() -> {
            try {
                group.replay();
                begun.complete(null);
            } catch (RuntimeException e) {
                begun.completeExceptionally(e);
            }
        });
        return begun;
    }

    @Override
    public void start() {
        claims.takeOver();
        groups.values().forEach(Group::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        groups.values().parallelStream().forEach(Group::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the writer, before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
