package ai.wafaa.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the commands that are committed together share. Lives on the writer's thread from the opening of the transaction to its end; a batch that is decided
 * again is a new one.
 */
public final class Batch {
    private static final String BATCH = "wafaa/batch";
    private static final String DECISION = "wafaa/decision";

    private final List<Object> commands;
    private final Connection connection;
    private final Map<Class<?>, Object> locals = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, List<DomainEventMessage<?>>> prefetched = new HashMap<>();
    private final Decision decided = new Decision();

    Batch(List<Object> commands, Connection connection) {
        this.commands = commands;
        this.connection = connection;
    }

    /** The batch that is being decided. Throws when called anywhere but in a command handler or a preparation. */
    public static Batch current() {
        Batch batch = currentOrNull();
        if (batch == null) {
            throw new IllegalStateException("No batch of commands is being decided on this thread");
        }
        return batch;
    }

    static @Nullable Batch currentOrNull() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(BATCH) : null;
    }

    void attach(UnitOfWork<?> root) {
        root.resources().put(BATCH, this);
    }

    /** The commands, in the order in which they will be decided. */
    public List<Object> commands() {
        return commands;
    }

    /** The batch's connection, inside its transaction; to read, not to write, commit or close. */
    public Connection connection() {
        return connection;
    }

    /** Has an aggregate loaded together with the others that the batch will need; without effect where it is cached or does not exist. */
    public void prefetch(String aggregateId) {
        wanted.add(aggregateId);
    }

    /**
     * State for as long as this batch is decided: what a preparation has read, and what commands change in it for those that follow. A handler that changes it
     * undoes that with {@code CurrentUnitOfWork.get().onRollback(…)}, as its own command may be refused later.
     */
    public <T> T local(Class<T> type, Supplier<T> fresh) {
        return type.cast(locals.computeIfAbsent(type, ignored -> fresh.get()));
    }

    /**
     * A row to be written in the transaction of the events that the running command records, after them; dropped when the command is refused. Rows of the same
     * statement are written as one JDBC batch. A violated unique index has the batch's commands decided again, one by one.
     *
     * @param sql an insert, update or delete
     * @param parameters as JDBC's {@code setObject} takes them
     */
    public void write(String sql, @Nullable Object... parameters) {
        decision(CurrentUnitOfWork.get())
                .rows
                .computeIfAbsent(sql, s -> new ArrayList<>())
                .add(parameters);
    }

    void record(DomainEventMessage<?> event) {
        decision(CurrentUnitOfWork.get()).events.add(event);
    }

    /** What the unit of work has decided so far; becomes part of what its parent has decided when it succeeds, and is forgotten otherwise. */
    private Decision decision(UnitOfWork<?> unit) {
        if (unit.isRoot()) {
            return decided;
        }
        return unit.getOrComputeResource(DECISION, ignored -> {
            var decision = new Decision();
            unit.onCommit(u -> decision(u.parent().orElseThrow()).add(decision));
            return decision;
        });
    }

    /** Events of the aggregate that are decided but not written yet, oldest first. */
    Stream<DomainEventMessage<?>> undecided(String aggregateId) {
        return staged(CurrentUnitOfWork.get())
                .filter(event -> event.getAggregateIdentifier().equals(aggregateId));
    }

    private Stream<DomainEventMessage<?>> staged(UnitOfWork<?> unit) {
        if (unit.isRoot()) {
            return decided.events.stream();
        }
        Decision own = unit.getResource(DECISION);
        var above = staged(unit.parent().orElseThrow());
        return own == null ? above : Stream.concat(above, own.events.stream());
    }

    /** Whether the running unit of work has recorded something about the aggregate. */
    boolean changes(String aggregateId) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Decision own = unit.isRoot() ? decided : unit.getResource(DECISION);
        return own != null
                && own.events.stream()
                        .anyMatch(event -> event.getAggregateIdentifier().equals(aggregateId));
    }

    void touch(String aggregateId) {
        touched.add(aggregateId);
    }

    Set<String> touched() {
        return touched;
    }

    Set<String> wanted() {
        return wanted;
    }

    void prefetched(Map<String, List<DomainEventMessage<?>>> streams) {
        prefetched.putAll(streams);
    }

    /** The aggregate's stream as read for the batch, at its first use; null when it was not read, or used before. */
    @Nullable
    List<DomainEventMessage<?>> takePrefetched(String aggregateId) {
        return prefetched.remove(aggregateId);
    }

    List<DomainEventMessage<?>> events() {
        return decided.events;
    }

    Map<String, List<@Nullable Object[]>> rows() {
        return decided.rows;
    }

    private static final class Decision {
        final List<DomainEventMessage<?>> events = new ArrayList<>();
        final Map<String, List<@Nullable Object[]>> rows = new java.util.LinkedHashMap<>();

        void add(Decision other) {
            events.addAll(other.events);
            other.rows.forEach((sql, more) ->
                    rows.computeIfAbsent(sql, s -> new ArrayList<>()).addAll(more));
        }
    }
}
