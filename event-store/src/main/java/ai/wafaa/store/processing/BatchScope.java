package ai.wafaa.store.processing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Lets event handlers gather rows over a batch of events and write them once, in the transaction that also moves the position. */
public final class BatchScope {
    private BatchScope() {}

    /**
     * The gatherer of the running batch.
     *
     * @param key identifies it; normally the projector itself
     * @param fresh makes it, at the first event of a batch
     * @param flush writes it, once at the end of the batch, before the commit; when it throws the batch is rolled back and tried again
     */
    public static <T> T gather(Object key, Supplier<T> fresh, Consumer<T> flush) {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource("gatherer/" + System.identityHashCode(key), ignored -> {
            T gatherer = fresh.get();
            unit.onPrepareCommit(u -> flush.accept(gatherer));
            return gatherer;
        });
    }
}
