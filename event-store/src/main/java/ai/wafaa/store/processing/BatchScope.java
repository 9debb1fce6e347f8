package ai.wafaa.store.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Lets event handlers gather rows over a batch of events and write them once, in the transaction that also moves the position. */
public final class BatchScope {
    private static final String FLUSHES = "wafaa/flushes";

    private BatchScope() {}

    /**
     * The gatherer of the running batch.
     *
     * @param key identifies it; normally the projector itself
     * @param fresh makes it, at the first event of a batch
     * @param flush writes it, once after the last event of the batch, before its position is stored; when it throws the batch is rolled back and tried again
     */
    public static <T> T gather(Object key, Supplier<T> fresh, Consumer<T> flush) {
        var unit = CurrentUnitOfWork.get().root();
        String name = "gatherer/" + System.identityHashCode(key);
        T running = unit.getResource(name);
        if (running != null) {
            return running;
        }
        T gatherer = fresh.get();
        unit.resources().put(name, gatherer);
        flushes(unit).add(() -> flush.accept(gatherer));
        return gatherer;
    }

    private static List<Runnable> flushes(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(FLUSHES, ignored -> new ArrayList<>());
    }

    /** The last event of the batch has been handled. */
    static void end(UnitOfWork<?> unit) {
        List<Runnable> flushes = flushes(unit);
        for (int i = 0; i < flushes.size(); i++) {
            flushes.get(i).run();
        }
    }
}
