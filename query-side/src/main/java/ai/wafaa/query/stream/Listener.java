package ai.wafaa.query.stream;

import ai.wafaa.web.Caller;
import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One connected client. What it does not read in time is not dropped: the connection ends, and it comes back with its position. */
final class Listener {
    private static final int WAITING_EVENTS = 2048;

    private final Caller caller;
    private final Sinks.Many<ServerSentEvent<String>> events =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING_EVENTS));
    private final Sinks.One<Long> joinedAt = Sinks.one();
    private final Sinks.Empty<Void> end = Sinks.empty();

    Listener(Caller caller) {
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    /** From the position that this gives, every line is told live. */
    Mono<Long> joinedAt() {
        return joinedAt.asMono();
    }

    Flux<ServerSentEvent<String>> events() {
        return events.asFlux();
    }

    Mono<Void> end() {
        return end.asMono();
    }

    /** By the tail's thread only. */
    void joins(long position) {
        joinedAt.tryEmitValue(position);
    }

    /** By the tail's thread only. Too slow a client is disconnected. */
    void tell(ServerSentEvent<String> event) {
        if (events.tryEmitNext(event).isFailure()) close();
    }

    /** Ends the connection; from any thread. */
    void close() {
        end.tryEmitEmpty();
    }
}
