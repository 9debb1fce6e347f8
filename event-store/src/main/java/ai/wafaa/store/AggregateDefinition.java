package ai.wafaa.store;

/**
 * Declares a class with Axon's annotations as an aggregate; as a bean it is found by {@link LogConfiguration}.
 *
 * @param type the aggregate's class, with a no-argument constructor
 * @param snapshotEvery a snapshot is taken each time that many events were recorded since the last; 0 = never. A snapshot holds the aggregate's fields in the
 *     clear, so an aggregate with snapshots keeps no personal data; it counts only as long as the class's {@code @Revision} is the same
 */
public record AggregateDefinition<T>(Class<T> type, int snapshotEvery) {

    /** An aggregate without snapshots: right for short streams. */
    public static <T> AggregateDefinition<T> of(Class<T> type) {
        return new AggregateDefinition<>(type, 0);
    }

    public AggregateDefinition<T> snapshotEvery(int events) {
        return new AggregateDefinition<>(type, events);
    }
}
