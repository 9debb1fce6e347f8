package ai.wafaa.command.sweep;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What the looks at old events have in common. */
final class Sweeps {
    private Sweeps() {}

    /** @throws CompletionException when one failed otherwise than by a rule, so that the events are looked at again */
    static void await(List<? extends CompletableFuture<?>> sent) {
        for (CompletableFuture<?> each : sent) {
            try {
                each.join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof Refusal refusal)
                        || refusal.code() == RefusalCode.UNAVAILABLE
                        || refusal.code() == RefusalCode.CONFLICT) throw e;
            }
        }
    }
}
