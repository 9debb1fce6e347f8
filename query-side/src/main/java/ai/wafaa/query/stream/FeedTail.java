package ai.wafaa.query.stream;

import ai.wafaa.query.stream.FeedReader.State;
import ai.wafaa.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.codec.ServerSentEvent;

/**
 * Follows the feed for all clients of this node: one thread reads each line once and tells it to whom it concerns. Woken by
 * {@link #signal}, and by a slow poll for what other processes write. Only this thread knows who listens, so who joins is told
 * exactly from which position on it hears everything.
 */
public class FeedTail implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedTail.class);
    private static final long POLL_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long QUEUE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final FeedReader feed;
    private final Clock clock;
    private final Semaphore signals = new Semaphore(0);
    private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<Listener>> listeners = new HashMap<>();
    private final Set<String> queuesChanged = new HashSet<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("feed-tail").unstarted(this::follow);
    private long queueToldAt = System.nanoTime();
    private long position = -1;
    private String feedId = "";
    private volatile boolean closed;

    FeedTail(FeedReader feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    /** Something new may be in the feed. Never waits. */
    public void signal() {
        if (signals.availablePermits() == 0) signals.release();
    }

    /** Has the listener told everything from some position on, which it then knows. */
    void join(Listener listener) {
        inbox.add(() -> {
            listeners
                    .computeIfAbsent(listener.caller().tenantId(), t -> new HashSet<>())
                    .add(listener);
            listener.joins(position);
        });
        signal();
        if (closed) listener.close();
    }

    void leave(Listener listener) {
        inbox.add(() -> listeners.computeIfPresent(listener.caller().tenantId(), (tenant, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        }));
    }

    /** Tells something that is in no feed, and so is not repeated to who was away. */
    public void tell(String tenantId, String type, String json, Predicate<Caller> whom) {
        var event = ServerSentEvent.<String>builder().event(type).data(json).build();
        inbox.add(() -> listeners.getOrDefault(tenantId, Set.of()).stream()
                .filter(listener -> whom.test(listener.caller()))
                .forEach(listener -> listener.tell(event)));
        signal();
    }

    /** Has work done with the tenants that somebody who sees the whole of it listens to; on the tail's thread, which must not be kept. */
    void withOverseenTenants(Consumer<Set<String>> work) {
        inbox.add(() -> {
            Set<String> tenants = new HashSet<>();
            listeners.forEach((tenant, all) -> {
                if (all.stream().anyMatch(l -> l.caller().seesWholeTenant())) tenants.add(tenant);
            });
            if (!tenants.isEmpty()) work.accept(tenants);
        });
        signal();
    }

    /** An opaque name of a position in this feed. */
    String id(long at) {
        return feedId + "-" + at;
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            try {
                boolean woken = signals.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                signals.drainPermits();
                step(woken);
                failing = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!failing && !closed) log.warn("the live stream waits for the database: {}", e.toString());
                failing = true;
            }
        }
    }

    private void step(boolean woken) {
        if (position < 0) begin(state());
        for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) next.run();
        if (listeners.isEmpty() && !woken) return;
        State state = state();
        if (!state.feedId().equals(feedId)) begin(state);
        while (!closed && position < state.position()) tellNext(state.position());
        tellQueues();
    }

    private State state() {
        State state = feed.state().block(PATIENCE);
        if (state == null) throw new IllegalStateException("the feed has no state");
        return state;
    }

    /** A feed that was built anew has other positions: all clients begin again. */
    private void begin(State state) {
        feedId = state.feedId();
        position = state.position();
        listeners.values().forEach(all -> all.forEach(Listener::close));
    }

    private void tellNext(long upTo) {
        if (listeners.isEmpty()) {
            position = upTo;
            return;
        }
        List<FeedLine> lines = feed.between(position, upTo, List.copyOf(listeners.keySet()))
                .collectList()
                .block(PATIENCE);
        if (lines == null) lines = List.of();
        lines.forEach(this::tell);
        position = lines.size() < FeedReader.PAGE ? upTo : lines.getLast().position();
    }

    private void tell(FeedLine line) {
        Set<Listener> all = listeners.getOrDefault(line.tenantId(), Set.of());
        if (line.changesTheQueue()) queuesChanged.add(line.tenantId());
        if (all.isEmpty()) return;
        ServerSentEvent<String> event = event(line);
        for (Listener listener : all) {
            if (line.endsStreamsOf(listener.caller().userId())) listener.close();
            else if (line.isFor(listener.caller())) listener.tell(event);
        }
    }

    ServerSentEvent<String> event(FeedLine line) {
        return ServerSentEvent.<String>builder()
                .id(id(line.position()))
                .event(line.type())
                .data(line.json())
                .build();
    }

    /** How long the queues are, at most five times a second. */
    private void tellQueues() {
        if (queuesChanged.isEmpty() || System.nanoTime() - queueToldAt < QUEUE_PAUSE_NANOS) return;
        queueToldAt = System.nanoTime();
        Map<String, Integer> pending = feed.pending(List.copyOf(queuesChanged)).block(PATIENCE);
        queuesChanged.clear();
        if (pending != null)
            pending.forEach((tenant, count) -> tell(tenant, "queue_changed", pendingJson(count), c -> true));
    }

    private String pendingJson(int count) {
        Instant now = clock.instant();
        return "{\"pending\":" + count + ",\"at\":\"" + now + "\",\"server_time\":\"" + now + "\"}";
    }

    /** Ends all streams. */
    @Override
    public void close() {
        closed = true;
        List<Listener> open = new ArrayList<>();
        thread.interrupt();
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listeners.values().forEach(open::addAll);
        open.forEach(Listener::close);
    }
}
