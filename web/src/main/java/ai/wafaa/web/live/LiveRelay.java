package ai.wafaa.web.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells who listens at this moment what somebody does. Nothing is kept, and who is slow misses some. Never waits; for all threads. */
public final class LiveRelay {
    private final Sinks.Many<Sign> here = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<Sign> elsewhere = Sinks.many().multicast().directBestEffort();

    /** Tells it on this node, and on the others where they are connected. */
    public void tell(Sign sign) {
        emit(here, sign);
    }

    /** What is told from now on, on whatever node. */
    public <T extends Sign> Flux<T> heard(Class<T> kind) {
        return Flux.merge(here.asFlux(), elsewhere.asFlux()).ofType(kind);
    }

    /** What is told on this node from now on. */
    Flux<Sign> toldHere() {
        return here.asFlux();
    }

    void toldElsewhere(Sign sign) {
        emit(elsewhere, sign);
    }

    private static void emit(Sinks.Many<Sign> sink, Sign sign) {
        synchronized (sink) {
            sink.tryEmitNext(sign);
        }
    }
}
