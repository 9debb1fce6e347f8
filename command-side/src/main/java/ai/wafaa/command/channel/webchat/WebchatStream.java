package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.channel.webchat.WebchatController.MessageView;
import ai.wafaa.command.channel.webchat.WebchatMessages.Seen;
import ai.wafaa.web.Blocking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is said, as it is said. Each event's id is the cursor to resume from. */
@RestController
class WebchatStream {
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 200;

    private final Visitors visitors;
    private final WebchatMessages messages;
    private final WebchatDeliveries deliveries;
    private final WebchatFeed feed;
    private final WebchatTyping typing;

    WebchatStream(
            Visitors visitors,
            WebchatMessages messages,
            WebchatDeliveries deliveries,
            WebchatFeed feed,
            WebchatTyping typing) {
        this.visitors = visitors;
        this.messages = messages;
        this.deliveries = deliveries;
        this.feed = feed;
        this.typing = typing;
    }

    /** @param after the cursor to begin after, where the request has no {@code Last-Event-ID}; null for what is new from now on */
    @GetMapping(path = "/webchat/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            @RequestParam(required = false) @Nullable Long after,
            ServerWebExchange exchange) {
        Visitor visitor = visitors.of(exchange);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setCacheControl("no-store");
        headers.set("X-Accel-Buffering", "no");
        Long from = lastEventId != null ? lastEventId : after;
        Mono<Long> start = from != null ? Mono.just(from) : Blocking.call(() -> newest(visitor));
        var first = ServerSentEvent.builder().retry(RETRY).comment("open").build();
        var beats = Flux.interval(HEARTBEAT)
                .map(n -> ServerSentEvent.builder().comment("hb").build());
        var said = start.flatMapMany(position -> said(visitor, position));
        return said.publish(shared -> Flux.merge(
                        shared, Flux.merge(beats, typing.ofAgents(visitor)).takeUntilOther(shared.ignoreElements())))
                .startWith(first);
    }

    private Long newest(Visitor visitor) {
        List<Seen> newest = messages.newest(visitor.customerId(), 1);
        return newest.isEmpty() ? 0L : newest.getFirst().position();
    }

    private Flux<ServerSentEvent<Object>> said(Visitor visitor, long position) {
        var cursor = new AtomicLong(position);
        return feed.news(visitor.customerId()).concatMap(news -> next(visitor, cursor), 1);
    }

    private Flux<ServerSentEvent<Object>> next(Visitor visitor, AtomicLong cursor) {
        return Blocking.call(() -> messages.after(visitor.customerId(), cursor.get(), AT_ONCE))
                .flatMapMany(seen -> {
                    if (seen.isEmpty()) return Flux.empty();
                    cursor.set(seen.getLast().position());
                    deliveries.delivered(visitor, seen);
                    var events = Flux.fromIterable(seen).map(WebchatStream::event);
                    return seen.size() < AT_ONCE ? events : events.concatWith(Flux.defer(() -> next(visitor, cursor)));
                });
    }

    private static ServerSentEvent<Object> event(Seen message) {
        return ServerSentEvent.<Object>builder(MessageView.of(message))
                .id(Long.toString(message.position()))
                .event("message")
                .build();
    }
}
