package ai.wafaa.query.stream;

import ai.wafaa.query.stream.FeedReader.State;
import ai.wafaa.web.Caller;
import ai.wafaa.web.security.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live stream of the signed-in user. */
@RestController
class StreamEndpoint {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(3);

    private final FeedTail tail;
    private final FeedReader feed;
    private final StreamSightings sightings;
    private final Clock clock;
    private final Flux<ServerSentEvent<String>> heartbeats = Flux.interval(HEARTBEAT)
            .map(tick -> ServerSentEvent.<String>builder().comment("hb").build())
            .onBackpressureDrop()
            .share();

    StreamEndpoint(FeedTail tail, FeedReader feed, StreamSightings sightings, Clock clock) {
        this.tail = tail;
        this.feed = feed;
        this.sightings = sightings;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(
            Session session,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "last_event_id", required = false) @Nullable String lastEventIdParameter,
            ServerHttpResponse response) {
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        String last = lastEventId != null ? lastEventId : lastEventIdParameter;
        return Flux.defer(() -> {
            var listener = new Listener(session.caller());
            tail.join(listener);
            sightings.opened(session.caller());
            Flux<ServerSentEvent<String>> told = listener.joinedAt()
                    .flatMapMany(
                            joined -> missed(last, joined, session.caller()).concatWith(listener.events()));
            // The first bytes go out at once: proxies and browsers wait for them.
            var opening = ServerSentEvent.<String>builder()
                    .retry(RETRY)
                    .comment("connected")
                    .build();
            return Flux.merge(Flux.concat(Flux.just(opening), told), heartbeats)
                    .takeUntilOther(listener.end())
                    .takeUntilOther(Mono.delay(Duration.between(clock.instant(), session.expiresAt())))
                    .doFinally(signal -> {
                        tail.leave(listener);
                        sightings.closed(session.caller());
                    });
        });
    }

    /** What happened since the client's position; "reset" when that cannot be told any more. */
    private Flux<ServerSentEvent<String>> missed(@Nullable String last, long joined, Caller caller) {
        var here = ServerSentEvent.<String>builder().id(tail.id(joined));
        if (last == null || last.isBlank())
            return Flux.just(here.comment("live").build());
        return feed.state().flatMapMany(state -> {
            long position = position(last, state);
            if (position < state.floor() || position > joined)
                return Flux.just(here.event("reset")
                        .data("{\"server_time\":\"" + clock.instant() + "\"}")
                        .build());
            return page(position, joined, caller)
                    .expand(lines -> lines.size() < FeedReader.PAGE
                            ? Mono.empty()
                            : page(lines.getLast().position(), joined, caller))
                    .flatMapIterable(Function.identity())
                    .filter(line -> line.isFor(caller))
                    .map(tail::event);
        });
    }

    private Mono<List<FeedLine>> page(long after, long upTo, Caller caller) {
        return feed.between(after, upTo, List.of(caller.tenantId())).collectList();
    }

    /** The position that an id names; -1 when it is of another feed, or none at all. */
    private static long position(String id, State state) {
        String prefix = state.feedId() + "-";
        String digits = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }
}
