package ai.wafaa.command.http;

import ai.wafaa.web.Blocking;
import ai.wafaa.web.idempotency.IdempotencyKey;
import ai.wafaa.web.idempotency.RecordedAnswer;
import ai.wafaa.web.idempotency.RecordedAnswers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers answers in the database for a day. A request whose node died before it answered may be made again after a minute: the identities that it makes follow
 * from its key, so it still does nothing twice.
 */
@Component
class StoredAnswers implements RecordedAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

    StoredAnswers(DataSource log, Clock clock) {
        this.jdbc = JdbcClient.create(log);
        this.clock = clock;
    }

    @Override
    public Mono<Known> begin(IdempotencyKey key, String fingerprint) {
        return Blocking.call(() -> {
            clean();
            return takes(key, fingerprint) ? new New() : known(key, fingerprint);
        });
    }

    private boolean takes(IdempotencyKey key, String fingerprint) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into command.idempotency as known (tenant_id, user_id, target, key, fingerprint, begun_at)
                        values (:tenant, :user, :target, :key, :fingerprint, :now)
                        on conflict (user_id, target, key) do update
                        set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at, status = null, headers = null, body = null
                        where known.begun_at < :expired
                           or (known.status is null and known.begun_at < :abandoned and known.fingerprint = excluded.fingerprint)
                        """)
                        .param("tenant", key.tenantId())
                        .param("user", key.userId())
                        .param("target", key.target())
                        .param("key", key.key())
                        .param("fingerprint", fingerprint)
                        .param("now", utc(now))
                        .param("expired", utc(now.minus(KEPT)))
                        .param("abandoned", utc(now.minus(LONGEST_REQUEST)))
                        .update()
                == 1;
    }

    private Known known(IdempotencyKey key, String fingerprint) {
        return jdbc.sql(
                        "select fingerprint, status, headers, body from command.idempotency where user_id = ? and target = ? and key = ?")
                .params(key.userId(), key.target(), key.key())
                .query((row, number) -> known(row, fingerprint))
                .optional()
                .orElseGet(UnderWay::new); // given back this very moment
    }

    private static Known known(ResultSet row, String fingerprint) throws SQLException {
        if (!row.getString("fingerprint").equals(fingerprint)) {
            return new UsedForAnother();
        }
        int status = row.getInt("status");
        if (row.wasNull()) {
            return new UnderWay();
        }
        Map<String, String> headers = JSON.readValue(row.getString("headers"), new TypeReference<>() {});
        return new Answered(new RecordedAnswer(status, headers, row.getString("body")));
    }

    @Override
    public Mono<Void> finish(IdempotencyKey key, RecordedAnswer answer) {
        return Blocking.run(() -> jdbc.sql("""
                        update command.idempotency set status = ?, headers = ?, body = ?
                        where user_id = ? and target = ? and key = ?
                        """)
                .params(
                        answer.status(),
                        JSON.writeValueAsString(answer.headers()),
                        answer.body(),
                        key.userId(),
                        key.target(),
                        key.key())
                .update());
    }

    @Override
    public Mono<Void> forget(IdempotencyKey key) {
        return Blocking.run(
                () -> jdbc.sql("delete from command.idempotency where user_id = ? and target = ? and key = ?")
                        .params(key.userId(), key.target(), key.key())
                        .update());
    }

    private void clean() {
        Instant now = clock.instant();
        Instant last = cleaned.get();
        if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
            jdbc.sql("delete from command.idempotency where begun_at < ?")
                    .param(utc(now.minus(KEPT)))
                    .update();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
