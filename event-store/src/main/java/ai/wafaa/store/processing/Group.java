package ai.wafaa.store.processing;

import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.processing.ProcessorDefinition.Kind;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One group at work in this process: Axon's pooled processor, with every setting said. */
final class Group {
    private static final Logger LOG = LoggerFactory.getLogger(Group.class);

    private final ProcessorDefinition definition;
    private final TokenClaims claims;
    private final LogSource source;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private volatile @Nullable Failure failure;
    private volatile long recordedAtStart;

    private record Failure(long position, String error) {}

    Group(
            ProcessorDefinition definition,
            EventHandlerInvoker invoker,
            TokenClaims claims,
            LogSource log,
            TokenStore tokens,
            TransactionManager transactions) {
        this.definition = definition;
        this.claims = claims;
        this.source = log.followed(definition.aggregateTypes(), definition.pace(), definition.ahead());
        this.coordinator = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name(definition.name() + "-coordinator")
                .factory());
        this.workers = new Gathering(
                definition.pace().dividedBy(50),
                Thread.ofVirtual().name(definition.name() + "-", 0).factory());
        this.processor = PooledStreamingEventProcessor.builder()
                .name(definition.name())
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(new SettledTokens(tokens, definition.underWay()))
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(this::failed)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(start(definition.kind()))
                .batchSize(definition.batchSize())
                .tokenClaimInterval(claims.extensionMillis())
                .claimExtensionThreshold(claims.extensionMillis())
                .build();
    }

    private static Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start(Kind kind) {
        return kind == Kind.POLICY
                ? StreamableMessageSource::createHeadToken
                : StreamableMessageSource::createTailToken;
    }

    private void failed(ErrorContext context) throws Exception {
        failure = new Failure(position(), String.valueOf(context.error()));
        LOG.error("{} failed on a batch and will try again", definition.name(), context.error());
        switch (context.error()) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(context.error());
        }
    }

    void start() {
        recordedAtStart = source.last();
        processor.start();
    }

    /** Work that is under way gets as long as a claim lasts; what it does not record in that time is handled again by whoever takes the group over. */
    void stop() {
        processor.shutDown();
        try {
            definition.underWay().awaitNone(claims.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        coordinator.shutdown();
        workers.shutdown();
    }

    ProcessorDefinition definition() {
        return definition;
    }

    private boolean works() {
        return !processor.processingStatus().isEmpty();
    }

    /** Everything up to here is handled; by another process when this one does not work for the group. */
    long position() {
        OptionalLong handled = processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min();
        if (handled.isPresent()) {
            return definition.underWay().settled(source.reached(handled.getAsLong()));
        }
        return definition.kind() == Kind.NODE_PRIVATE ? -1 : claims.position(definition.name());
    }

    long lag() {
        return Math.max(0, source.last() - Math.max(0, position()));
    }

    boolean caughtUp() {
        return position() >= recordedAtStart;
    }

    ProcessorDefinition.Status status() {
        long position = position();
        Failure last = failure;
        String error = last == null || position > last.position() ? null : last.error();
        return new ProcessorDefinition.Status(
                definition.name(),
                definition.kind(),
                position,
                Math.max(0, source.last() - Math.max(0, position)),
                works(),
                error);
    }

    /** Blocks until the processor stands still, then lets it begin anew. */
    void replay() {
        if (definition.kind() != Kind.PROJECTION) {
            throw new IllegalArgumentException(definition.name() + " is not a projection");
        }
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }
}
