package ai.wafaa.store;

import ai.wafaa.store.log.Appended;
import ai.wafaa.store.log.JdbcBatch;
import ai.wafaa.store.log.PostgresErrors;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Decides a batch of commands and commits it, once: all of it or nothing. Every decision holds for the state at the moment of the commit, also those that found
 * nothing to do or refused: no other node had recorded anything about the aggregates they looked at. For the writer's thread only.
 */
final class BatchRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
    /** More events of other nodes than this since the last batch, and the whole cache is dropped rather than searched. */
    private static final long MANY = 5_000;

    private final CommandBus bus;
    private final PostgresEventStorageEngine engine;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final AggregateCache cache;
    private final CommandTargets targets;
    private final List<BatchPreparation> preparations;
    private final CommitCheck commitCheck;
    private final Consumer<Appended> committed;
    private final Timer commitTime;
    /** What the cache holds contains everything that other nodes recorded up to here; -1 before the first batch. */
    private long checked = -1;

    BatchRunner(
            CommandBus bus,
            PostgresEventStorageEngine engine,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            AggregateCache cache,
            CommandTargets targets,
            List<BatchPreparation> preparations,
            CommitCheck commitCheck,
            Consumer<Appended> committed,
            MeterRegistry metrics) {
        this.bus = bus;
        this.engine = engine;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.cache = cache;
        this.targets = targets;
        this.preparations = preparations;
        this.commitCheck = commitCheck;
        this.committed = committed;
        this.commitTime = Timer.builder("wafaa.writer.commit.time")
                .description("The database's answer to a commit")
                .register(metrics);
    }

    /** Other nodes have changed what the batch looked at. It is forgotten by the cache, so the batch can be decided again at once. */
    static final class StaleState extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StaleState() {
            super("Another node has changed what was decided on", null, false, false);
        }
    }

    /** What came of one command; its events are those of the batch from {@code from} to before {@code to}. */
    private record Decided(CommandResultMessage<?> result, int from, int to) {}

    /** What a caller is told. Exactly one of the two is there. */
    record Outcome(@Nullable Recorded recorded, @Nullable Throwable failure) {}

    /**
     * @param alone takes the log's append lock before anything is read, so that no other node can be faster
     * @return what came of each command, durable; throws when nothing was recorded, or {@link CommitCheck.Unknown}
     */
    List<Outcome> run(List<? extends CommandMessage<?>> commands, boolean alone) {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var root = DefaultUnitOfWork.startAndGet(new GenericMessage<>("batch"));
        Batch batch = null;
        boolean recorded = false;
        try {
            List<Object> payloads = new ArrayList<>(commands.size());
            commands.forEach(command -> payloads.add(command.getPayload()));
            // the transaction's own, given back at its end
            Connection connection = DataSourceUtils.getConnection(dataSource);
            batch = new Batch(Collections.unmodifiableList(payloads), connection);
            batch.attach(root);
            if (alone) {
                catchUp(connection, PostgresEventStorageEngine.lock(connection));
            }
            prepare(batch);
            List<Decided> decided = new ArrayList<>(commands.size());
            for (CommandMessage<?> command : commands) {
                decided.add(decide(command, batch));
            }
            Batch whole = batch;
            root.onCommit(u -> conclude(whole, transaction));
            root.commit();
            recorded = true;
            return outcomes(decided, whole);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            if (!recorded) {
                undo(root, transaction, batch == null ? Set.of() : batch.touched());
            }
        }
    }

    /**
     * Nothing of what was decided has happened. What the batch looked at is forgotten here and not only by Axon's rollback, which an {@link Error} in the midst of
     * a commit leaves out: the next decision would otherwise build on events that are not in the log.
     */
    private void undo(UnitOfWork<?> root, TransactionStatus transaction, Set<String> touched) {
        try {
            if (root.isActive()) {
                root.rollback(new IllegalStateException("The batch was not decided"));
            }
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        } catch (TransactionException e) {
            LOG.debug("The database has ended the transaction itself", e);
        } finally {
            cache.evict(touched);
        }
    }

    private void prepare(Batch batch) throws SQLException {
        if (checked < 0) {
            checked = PostgresEventStorageEngine.head(batch.connection());
        }
        for (Object command : batch.commands()) {
            String target = targets.idOf(command);
            if (target != null) {
                batch.prefetch(target);
            }
        }
        for (BatchPreparation preparation : preparations) {
            preparation.prepare(batch);
        }
        Set<String> wanted = batch.wanted();
        wanted.removeIf(cache::containsKey);
        if (wanted.size() > 1) {
            batch.prefetched(engine.streams(batch.connection(), wanted));
        }
    }

    private Decided decide(CommandMessage<?> command, Batch batch) {
        int from = batch.events().size();
        CommandResultMessage<?>[] answer = new CommandResultMessage<?>[1];
        bus.dispatch(command, (sent, result) -> answer[0] = result);
        CommandResultMessage<?> result = answer[0];
        if (result.isExceptional() && PostgresErrors.isDatabase(result.exceptionResult())) {
            // its transaction is broken, for those that follow too
            throw unchecked(result.exceptionResult());
        }
        return new Decided(result, from, batch.events().size());
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    /** The last act of a batch, under the log's append lock. */
    private void conclude(Batch batch, TransactionStatus transaction) {
        try {
            List<DomainEventMessage<?>> events = batch.events();
            Connection connection = batch.connection();
            Appended appended = events.isEmpty() ? null : engine.append(connection, events);
            checkFreshness(batch, appended);
            for (var rows : batch.rows().entrySet()) {
                JdbcBatch.execute(connection, rows.getKey(), rows.getValue());
            }
            commitTime.record(() -> commitCheck.commit(() -> transactions.commit(transaction), appended));
            if (appended != null) {
                checked = appended.last();
                appended.keys().committed();
                committed.accept(appended);
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private void checkFreshness(Batch batch, @Nullable Appended appended) throws SQLException {
        if (appended == null && batch.touched().isEmpty()) {
            return;
        }
        Connection connection = batch.connection();
        long before = appended == null ? PostgresEventStorageEngine.head(connection) : appended.before();
        if (before == checked) {
            return;
        }
        Set<String> changed = catchUp(connection, before);
        boolean stale = changed == null ? !batch.touched().isEmpty() : !Collections.disjoint(changed, batch.touched());
        if (stale) {
            throw new StaleState();
        }
    }

    /**
     * Has the cache forget what other nodes have recorded about.
     *
     * @return about what; null when that is too much to tell
     */
    private @Nullable Set<String> catchUp(Connection connection, long head) throws SQLException {
        Set<String> changed = null;
        if (checked < 0 || head - checked > MANY) {
            cache.removeAll();
        } else {
            changed = PostgresEventStorageEngine.aggregatesBetween(connection, checked, head);
            cache.evict(changed);
        }
        checked = head;
        return changed;
    }

    private List<Outcome> outcomes(List<Decided> decided, Batch batch) {
        long first = checked - batch.events().size() + 1;
        List<Outcome> outcomes = new ArrayList<>(decided.size());
        for (Decided one : decided) {
            if (one.result().isExceptional()) {
                outcomes.add(new Outcome(null, one.result().exceptionResult()));
            } else {
                long position = one.to() > one.from() ? first + one.to() - 1 : first - 1;
                outcomes.add(new Outcome(
                        new Recorded(
                                one.result().getPayload(),
                                position,
                                versions(batch.events().subList(one.from(), one.to()))),
                        null));
            }
        }
        return outcomes;
    }

    private static Map<String, Long> versions(List<DomainEventMessage<?>> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> versions = new HashMap<>();
        events.forEach(event -> versions.put(event.getAggregateIdentifier(), event.getSequenceNumber()));
        return versions;
    }

    private static RuntimeException translated(SQLException e) {
        DataAccessException translated = new SQLStateSQLExceptionTranslator().translate("recording a batch", null, e);
        return translated != null ? translated : new IllegalStateException(e);
    }
}
