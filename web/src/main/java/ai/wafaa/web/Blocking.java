package ai.wafaa.web;

import ai.wafaa.web.request.InRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Work that waits (JDBC, hashing), off the event loop: each call gets a virtual thread, and keeps the request's log context. */
public final class Blocking {
    private static final Scheduler VIRTUAL_THREADS = Schedulers.fromExecutorService(
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("blocking-", 0).factory()),
            "blocking");

    private Blocking() {}

    /** @param work may return null, which completes empty */
    public static <T> Mono<T> call(Callable<? extends T> work) {
        return InRequest.<T>call(work).subscribeOn(VIRTUAL_THREADS);
    }

    public static Mono<Void> run(Runnable work) {
        return InRequest.call(() -> {
                    work.run();
                    return true;
                })
                .subscribeOn(VIRTUAL_THREADS)
                .then();
    }
}
