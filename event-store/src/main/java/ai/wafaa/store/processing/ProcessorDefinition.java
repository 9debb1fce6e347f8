package ai.wafaa.store.processing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Declares who follows the log; as a bean it is started by {@link Processors} and stopped with the application. One thread on one node works for a group;
 * events come in the order of the log, each once, in batches with one transaction each. An exception rolls the batch back and it is tried again, after a growing pause.
 *
 * @param name the group; key of its position, so a renamed group starts again
 * @param kind where it starts and what survives
 * @param handlers objects with {@code @EventHandler} methods. Besides Axon's parameters they may take {@code @}{@link Position}{@code  long}
 * @param aggregateTypes only events of these; empty = of all. Only for {@link Kind#NODE_PRIVATE}
 * @param batchSize most events in one transaction
 * @param deadLetters an event whose handler keeps failing is set aside, with those of its aggregate that follow, instead of stopping the group
 * @param pace the time between two batches of a group that keeps up, at least, as each costs a transaction
 * @param ahead the position up to which its handlers have handled more than they were given
 * @param underWay what its handlers began and have not ended
 */
public record ProcessorDefinition(
        String name,
        Kind kind,
        List<Object> handlers,
        Set<String> aggregateTypes,
        int batchSize,
        boolean deadLetters,
        Duration pace,
        LongSupplier ahead,
        UnderWay underWay) {
    /** Long enough to gather a few commits of a busy log, short enough that nobody notices. */
    private static final Duration QUICK = Duration.ofMillis(10);

    /** The sorts of followers. */
    public enum Kind {
        /** A read model: starts at the oldest event; rows and position commit together; can be reset and replayed. */
        PROJECTION,
        /** Reacts to what happens from its first start on; never replayed. */
        POLICY,
        /** A model in this process's memory: starts at the oldest event with each start of the process. */
        NODE_PRIVATE
    }

    public static ProcessorDefinition projection(String name, Object... handlers) {
        return new ProcessorDefinition(
                name, Kind.PROJECTION, List.of(handlers), Set.of(), 500, false, QUICK, () -> 0, new UnderWay());
    }

    public static ProcessorDefinition policy(String name, Object... handlers) {
        return new ProcessorDefinition(
                name, Kind.POLICY, List.of(handlers), Set.of(), 100, false, QUICK, () -> 0, new UnderWay());
    }

    public static ProcessorDefinition nodePrivate(String name, Set<String> aggregateTypes, Object... handlers) {
        return new ProcessorDefinition(
                name, Kind.NODE_PRIVATE, List.of(handlers), aggregateTypes, 500, false, QUICK, () -> 0, new UnderWay());
    }

    public ProcessorDefinition batchSize(int size) {
        return new ProcessorDefinition(name, kind, handlers, aggregateTypes, size, deadLetters, pace, ahead, underWay);
    }

    /** For groups whose effects nobody waits for: they gather longer. The first event after a rest is handled at once all the same. */
    public ProcessorDefinition pace(Duration between) {
        return new ProcessorDefinition(
                name, kind, handlers, aggregateTypes, batchSize, deadLetters, between, ahead, underWay);
    }

    /**
     * For handlers that, far behind, read on in the log by themselves, in the transaction of the batch that they were given.
     *
     * @param handled tells the position up to which everything is handled and committed; it is not shown again
     */
    public ProcessorDefinition goingAhead(LongSupplier handled) {
        return new ProcessorDefinition(
                name, kind, handlers, aggregateTypes, batchSize, deadLetters, pace, handled, underWay);
    }

    /** For handlers that return before their work is done. Such a group may be shown an event whose work is still under way. */
    public ProcessorDefinition notes(UnderWay work) {
        return new ProcessorDefinition(name, kind, handlers, aggregateTypes, batchSize, deadLetters, pace, ahead, work);
    }

    public ProcessorDefinition withDeadLetters() {
        return new ProcessorDefinition(name, kind, handlers, aggregateTypes, batchSize, true, pace, ahead, underWay);
    }

    /**
     * How a group stands.
     *
     * @param position of the last event whose effects are committed; -1 before the first
     * @param lag events of the log that are still to be handled
     * @param running this process works for the group (in a scaled-out set-up another may)
     * @param error what made the last batch fail; null when it did not
     */
    public record Status(
            String name,
            Kind kind,
            long position,
            long lag,
            boolean running,
            @Nullable String error) {}
}
