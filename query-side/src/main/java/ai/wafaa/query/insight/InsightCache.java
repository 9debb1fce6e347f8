package ai.wafaa.query.insight;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.query.Sql;
import ai.wafaa.web.list.MinPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps answers in Redis under what was asked and the position of the last event that changed any figure of the asked days. So an answer is never stale: once
 * something changes, it is asked for under another name. Losing Redis costs speed only.
 */
@Component
class InsightCache {
    private static final Logger log = LoggerFactory.getLogger(InsightCache.class);
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final ReactiveStringRedisTemplate redis;
    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;
    private volatile Instant notBefore = Instant.MIN;

    InsightCache(ReactiveStringRedisTemplate redis, DatabaseClient database, JsonMapper json, Clock clock) {
        this.redis = redis;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Completes once the figures have come so far; fails with {@code unavailable} after two seconds. */
    Mono<Void> reached(MinPosition wanted) {
        if (wanted.position() < 0) return Mono.empty();
        return Flux.interval(Duration.ZERO, STEP)
                .onBackpressureDrop()
                .concatMap(tick -> position(), 1)
                .takeUntil(at -> at >= wanted.position())
                .take(LONGEST_WAIT)
                .filter(at -> at >= wanted.position())
                .next()
                .switchIfEmpty(
                        Mono.error(() -> new Refusal(RefusalCode.UNAVAILABLE, "What was written is not counted yet.")))
                .then();
    }

    private Mono<Long> position() {
        return Sql.of("select position from insight.progress")
                .query(database, row -> Sql.number(row, "position"))
                .single();
    }

    /** The answer of last time if nothing that it rests on has changed, else a new one. */
    <T> Mono<T> answer(String what, Question question, Class<T> type, Function<Question, Mono<T>> compute) {
        Mono<T> computed = Mono.defer(() -> compute.apply(question));
        if (clock.instant().isBefore(notBefore)) return computed;
        return state(question).flatMap(state -> {
            String key = "insight:" + state + ":" + what + ":" + question;
            return guarded(redis.opsForValue().get(key))
                    .map(text -> json.readValue(text, type))
                    .switchIfEmpty(computed.flatMap(
                            answer -> guarded(redis.opsForValue().set(key, json.writeValueAsString(answer), KEPT))
                                    .thenReturn(answer)));
        });
    }

    /** What the figures of the asked days, and of as many before, rest on. */
    private Mono<String> state(Question question) {
        return Sql.of("""
                        select generation || '-' || coalesce((
                          select max(c.position) from insight.changed c
                          where c.tenant_id = :tenant and c.day between :first and :last), 0) as state
                        from insight.progress""")
                .bind("tenant", question.tenantId())
                .bind("first", day(question.before().from()))
                .bind("last", day(question.to()))
                .query(database, row -> Sql.text(row, "state"))
                .single();
    }

    private static int day(Instant instant) {
        return Math.toIntExact(
                Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds()));
    }

    /** Redis may be away: then it is left alone for a while. */
    private <T> Mono<T> guarded(Mono<T> call) {
        return call.timeout(PATIENCE).onErrorResume(e -> {
            log.debug("answers are not kept for now", e);
            notBefore = clock.instant().plus(PAUSE);
            return Mono.empty();
        });
    }
}
