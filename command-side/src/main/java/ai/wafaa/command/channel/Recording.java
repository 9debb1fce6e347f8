package ai.wafaa.command.channel;

import ai.wafaa.command.channel.KeptItems.Kept;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.store.Commands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the items of one delivery recorded, all of them: as events, or, where a rule or a fault forbids that, kept aside. */
public class Recording {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Commands commands;
    private final KeptItems keptItems;
    private final Executor blocking;

    /** @param blocking where items are kept */
    public Recording(Commands commands, KeptItems keptItems, Executor blocking) {
        this.commands = commands;
        this.keptItems = keptItems;
        this.blocking = blocking;
    }

    public Batch batch(Instant receivedAt) {
        return new Batch(receivedAt);
    }

    /** What arrived together. Filled by one thread. */
    public final class Batch {
        private final Instant receivedAt;
        private final List<CompletableFuture<Long>> sent = new ArrayList<>();
        private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

        private Batch(Instant receivedAt) {
            this.receivedAt = receivedAt;
        }

        public void keep(Kept item) {
            kept.add(item);
        }

        /**
         * @param otherwise how the item is kept if it cannot be recorded; given the reason
         */
        public void send(Object command, Actor actor, Function<String, Kept> otherwise) {
            sent.add(commands.send(command, actor).handle((recorded, error) -> {
                if (error == null) return recorded.position();
                kept.add(otherwise.apply(reasonToKeep(error)));
                return 0L;
            }));
        }

        /**
         * Completes once all of it is durable, with the position of the log from which on reads show what was recorded (0 when nothing was); fails when it is not
         * known to be durable.
         */
        public CompletableFuture<Long> done() {
            return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .thenCompose(all -> kept.isEmpty()
                            ? CompletableFuture.<Void>completedFuture(null)
                            : CompletableFuture.runAsync(() -> keptItems.keep(kept, receivedAt), blocking))
                    .thenApply(all -> sent.stream()
                            .mapToLong(CompletableFuture::join)
                            .max()
                            .orElse(0));
        }
    }

    /** @throws CompletionException when the item may be recorded if it is sent again */
    private static String reasonToKeep(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof Refusal refusal) {
            if (refusal.code() == RefusalCode.UNAVAILABLE || refusal.code() == RefusalCode.CONFLICT)
                throw new CompletionException(
                        new Refusal(RefusalCode.UNAVAILABLE, "Not everything could be recorded. Send it again."));
            return "refused-" + refusal.code().code();
        }
        LOG.error("An item cannot be recorded; it is kept aside", cause);
        return "failed";
    }
}
