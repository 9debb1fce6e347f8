package ai.wafaa.web.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells who listens at this moment, in this process, that somebody is writing. Nothing is kept, and who is slow misses some. */
public final class TypingRelay {
    private final Sinks.Many<Typing> sink = Sinks.many().multicast().directBestEffort();

    /** Never waits; for all threads. */
    public void tell(Typing typing) {
        synchronized (sink) {
            sink.tryEmitNext(typing);
        }
    }

    /** What is told from now on. */
    public Flux<Typing> heard() {
        return sink.asFlux();
    }
}
