package ai.wafaa.command.channel.webchat;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Wakes the open pages of a visitor when there is something new to read: at once for what this node wrote, within a second for what another did. */
@Component
class WebchatFeed {
    private static final Logger LOG = LoggerFactory.getLogger(WebchatFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_PER_VISITOR = 5;
    private static final int MOST = 10_000;

    private final Map<String, Set<Sinks.Many<Boolean>>> pages = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webchat-feed").factory());
    private final ObjectProvider<WebchatMessages> messages;
    private long position = -1;

    WebchatFeed(ObjectProvider<WebchatMessages> messages) {
        this.messages = messages;
        var _ = poller.scheduleWithFixedDelay(this::poll, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something new, or nothing yet, for a page that has just been opened; then once for each news, or for several together. Ends when the server stops. */
    Flux<Boolean> news(String customerId) {
        return Flux.defer(() -> {
            if (open.incrementAndGet() > MOST) {
                open.decrementAndGet();
                return Flux.error(new Refusal(RefusalCode.UNAVAILABLE, "Too many open pages."));
            }
            Sinks.Many<Boolean> page = Sinks.many().multicast().directBestEffort();
            Set<Sinks.Many<Boolean>> own = pages.computeIfAbsent(customerId, c -> new CopyOnWriteArraySet<>());
            if (own.size() >= MOST_PER_VISITOR) own.iterator().next().tryEmitComplete(); // the oldest gives way
            own.add(page);
            return page.asFlux().startWith(true).onBackpressureLatest().doFinally(signal -> close(customerId, page));
        });
    }

    private void close(String customerId, Sinks.Many<Boolean> page) {
        open.decrementAndGet();
        pages.computeIfPresent(customerId, (c, own) -> {
            own.remove(page);
            return own.isEmpty() ? null : own;
        });
    }

    void wake(Set<String> customers) {
        for (String customer : customers)
            pages.getOrDefault(customer, Set.of()).forEach(page -> page.tryEmitNext(true));
    }

    private void poll() {
        if (pages.isEmpty()) {
            position = -1;
            return;
        }
        try {
            WebchatMessages table = messages.getObject();
            if (position < 0) {
                position = table.lastPosition();
                wake(Set.copyOf(pages.keySet())); // what came between the opening of the page and now
                return;
            }
            WebchatMessages.Changes changes = table.changesSince(position);
            position = changes.position();
            wake(changes.customers());
        } catch (RuntimeException e) {
            LOG.debug("What is new on web chat cannot be read: {}", e.toString());
        }
    }

    /** An open stream would hold up the stop of the server. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        poller.shutdownNow();
        pages.values().forEach(own -> own.forEach(Sinks.Many::tryEmitComplete));
    }
}
