package ai.wafaa.web.request;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Work of a request that needs the request's log context on its thread: what logs, and what records events in the request's trace. Asked for where it is needed;
 * to have Reactor restore it at every step costs a quarter of what the server can do.
 */
public final class InRequest {
    private static final LogContext LOG_CONTEXT = new LogContext();

    private InRequest() {}

    /** Like {@link Mono#fromFuture(Supplier)}. */
    public static <T> Mono<T> future(Supplier<? extends CompletableFuture<T>> call) {
        return Mono.deferContextual(reactor -> Mono.fromFuture(() -> {
            @Nullable RequestContext before = enter(reactor);
            try {
                return call.get();
            } finally {
                leave(before);
            }
        }));
    }

    /** Like {@link Mono#fromCallable}. */
    public static <T> Mono<T> call(Callable<? extends T> work) {
        return Mono.deferContextual(reactor -> Mono.fromCallable(() -> {
            @Nullable RequestContext before = enter(reactor);
            try {
                return work.call();
            } finally {
                leave(before);
            }
        }));
    }

    private static @Nullable RequestContext enter(ContextView reactor) {
        RequestContext before = LOG_CONTEXT.getValue();
        RequestContext context = reactor.getOrDefault(LogContext.KEY, null);
        if (context != null) {
            LOG_CONTEXT.setValue(context);
        }
        return before;
    }

    private static void leave(@Nullable RequestContext before) {
        if (before == null) {
            LOG_CONTEXT.setValue();
        } else {
            LOG_CONTEXT.setValue(before);
        }
    }
}
