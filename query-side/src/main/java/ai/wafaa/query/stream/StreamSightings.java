package ai.wafaa.query.stream;

import ai.wafaa.web.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes down, each few seconds, which users have a live stream open on this node: whose mark grows old has lost it, also when the node itself was lost. What
 * follows from that is decided elsewhere.
 */
class StreamSightings implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StreamSightings.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final String SEEN = """
            insert into desk.stream_seen (user_id, tenant_id, seen_at) select u, t, :now from unnest(:users, :tenants) as open (u, t)
            on conflict (user_id) do update set seen_at = greatest(stream_seen.seen_at, excluded.seen_at)
            """;
    private static final String SERVED = """
            insert into desk.stream_service (since, seen_at) values (:now, :now)
            on conflict (only_row) do update set seen_at = greatest(stream_service.seen_at, excluded.seen_at),
                since = case when stream_service.seen_at < excluded.seen_at - interval '30 seconds' then excluded.seen_at else stream_service.since end
            """;

    private record Open(String tenantId, int streams) {}

    private final DatabaseClient database;
    private final Clock clock;
    private final Map<String, Open> users = new ConcurrentHashMap<>();
    private volatile @Nullable Disposable ticks;

    StreamSightings(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start() {
        ticks = Flux.interval(Duration.ZERO, PAUSE)
                .onBackpressureDrop()
                .concatMap(tick -> write())
                .subscribe();
    }

    void opened(Caller caller) {
        users.merge(
                caller.userId(),
                new Open(caller.tenantId(), 1),
                (known, one) -> new Open(known.tenantId(), known.streams() + 1));
    }

    void closed(Caller caller) {
        users.computeIfPresent(
                caller.userId(),
                (id, known) -> known.streams() == 1 ? null : new Open(known.tenantId(), known.streams() - 1));
    }

    private Mono<Void> write() {
        Instant now = clock.instant();
        Map<String, Open> open = Map.copyOf(users);
        Mono<Long> seen = open.isEmpty()
                ? Mono.just(0L)
                : database.sql(SEEN)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("users", open.keySet().toArray(String[]::new))
                        .bind(
                                "tenants",
                                open.values().stream().map(Open::tenantId).toArray(String[]::new))
                        .fetch()
                        .rowsUpdated();
        Mono<Long> served = database.sql(SERVED)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
        return seen.then(served).then().timeout(Duration.ofSeconds(5)).onErrorResume(e -> {
            log.debug("open streams are not written down this time", e); // the next come in seconds
            return Mono.empty();
        });
    }

    @Override
    public void close() {
        Disposable running = ticks;
        if (running != null) running.dispose();
    }
}
