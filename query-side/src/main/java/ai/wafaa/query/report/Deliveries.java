package ai.wafaa.query.report;

import ai.wafaa.query.Sql;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is to be sent to whom. Whoever takes a delivery has it for a while; if they are gone by then, another takes it. */
@Component
class Deliveries {
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_ATTEMPTS = 8;

    private final DatabaseClient database;
    private final Clock clock;

    Deliveries(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One mail to one recipient. */
    record Delivery(
            UUID scheduleId, UUID tenantId, Instant from, Instant to, String occasion, String recipient, int attempts) {

        static Delivery of(Readable row) {
            return new Delivery(
                    UUID.fromString(Sql.text(row, "schedule_id")),
                    UUID.fromString(Sql.text(row, "tenant_id")),
                    Sql.time(row, "period_from"),
                    Sql.time(row, "period_to"),
                    Sql.text(row, "occasion"),
                    Sql.text(row, "recipient"),
                    Math.toIntExact(Sql.number(row, "attempts")));
        }
    }

    /** Takes what may be tried now, for this node alone. */
    Flux<Delivery> take() {
        return Sql.of("""
                        update report.delivery d set attempts = attempts + 1, try_at = :until
                        where (schedule_id, period_from, occasion, recipient) in (
                          select schedule_id, period_from, occasion, recipient from report.delivery
                          where state = 'due' and try_at <= :now order by try_at limit 20 for update skip locked)
                        returning d.*""")
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(LEASE))
                .query(database, Delivery::of);
    }

    Mono<Void> sent(Delivery delivery) {
        return key(Sql.of("""
                        with sent as (
                          update report.delivery set state = 'sent', sent_at = :now, problem = null
                          where schedule_id = :schedule and period_from = :from and occasion = :occasion and recipient = :recipient returning schedule_id)
                        update report.schedule set last_sent = :now where schedule_id in (select schedule_id from sent)"""), delivery)
                .bind("now", clock.instant())
                .query(database, row -> row)
                .then();
    }

    /** @param isFinal nobody tries again; nor after many attempts */
    Mono<Void> failed(Delivery delivery, String problem, boolean isFinal) {
        boolean over = isFinal || delivery.attempts() >= MOST_ATTEMPTS;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(10, delivery.attempts()));
        return key(Sql.of("""
                        update report.delivery set state = :state, problem = :problem, try_at = :try_at
                        where schedule_id = :schedule and period_from = :from and occasion = :occasion and recipient = :recipient"""), delivery)
                .bind("state", over ? "failed" : "due")
                .bind("problem", problem)
                .bind("try_at", clock.instant().plus(pause))
                .query(database, row -> row)
                .then();
    }

    private static Sql key(Sql sql, Delivery delivery) {
        return sql.bind("schedule", delivery.scheduleId())
                .bind("from", delivery.from())
                .bind("occasion", delivery.occasion())
                .bind("recipient", delivery.recipient());
    }
}
