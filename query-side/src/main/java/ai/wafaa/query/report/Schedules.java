package ai.wafaa.query.report;

import ai.wafaa.kernel.tenant.Feature;
import ai.wafaa.query.Sql;
import ai.wafaa.query.report.Frequency.Period;
import ai.wafaa.web.feature.Features;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps schedules, and turns those that fall due into deliveries: one row for each recipient of a period, whoever comes first. */
@Component
class Schedules {
    /** The occasion of what is sent because it fell due. */
    static final String SCHEDULED = "scheduled";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Features features;
    private final Clock clock;

    Schedules(DatabaseClient database, ConnectionFactory connections, Features features, Clock clock) {
        this.database = database;
        this.transaction = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        this.features = features;
        this.clock = clock;
    }

    Mono<List<Schedule>> all(UUID tenant) {
        return select().bind("tenant", tenant)
                .and("s.tenant_id = :tenant")
                .end("order by s.created_at")
                .query(database, Schedule::of)
                .collectList();
    }

    Mono<Schedule> find(UUID id, UUID tenant) {
        return select().bind("id", id)
                .and("s.schedule_id = :id")
                .bind("tenant", tenant)
                .and("s.tenant_id = :tenant")
                .query(database, Schedule::of)
                .next();
    }

    Mono<Void> add(Schedule schedule) {
        return write("""
                insert into report.schedule (schedule_id, tenant_id, report_type, frequency, send_at, recipients, enabled, tz, language, created_by, created_at, next_due)
                values (:id, :tenant, :type, :frequency, :send_at, :recipients, :enabled, :tz, :language, :by, :at, :due)
                on conflict (schedule_id) do nothing""", schedule)
                .bind("tenant", schedule.tenantId())
                .bind("type", lower(schedule.reportType()))
                .bind("by", schedule.createdBy())
                .bind("at", schedule.createdAt())
                .query(database, row -> row)
                .then();
    }

    Mono<Void> change(Schedule schedule) {
        return write("""
                update report.schedule set frequency = :frequency, send_at = :send_at, recipients = :recipients, enabled = :enabled, tz = :tz,
                  language = :language, next_due = :due
                where schedule_id = :id""", schedule).query(database, row -> row).then();
    }

    private static Sql write(String statement, Schedule schedule) {
        return Sql.of(statement)
                .bind("id", schedule.scheduleId())
                .bind("frequency", lower(schedule.frequency()))
                .bind("send_at", schedule.sendAt())
                .bind("recipients", schedule.recipients().toArray(String[]::new))
                .bind("enabled", schedule.enabled())
                .bind("tz", schedule.zone().getId())
                .bind("language", schedule.language())
                .bind("due", schedule.nextDue());
    }

    Mono<Void> remove(UUID id) {
        return Sql.of("delete from report.schedule")
                .bind("id", id)
                .and("schedule_id = :id")
                .query(database, row -> row)
                .then();
    }

    /** Every period that has fallen due becomes deliveries, also those of a time in which nothing ran; and the schedule moves on to the next. */
    Mono<Long> turnIntoDeliveries() {
        var due = Sql.of("""
                        select s.*, null::text as problem from report.schedule s
                        where s.enabled and s.next_due <= :now order by s.next_due limit 50 for update skip locked""")
                .bind("now", clock.instant())
                .query(database, Schedule::of)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::moveOn)
                .count();
        return transaction.transactional(due);
    }

    private Mono<Schedule> moveOn(Schedule schedule) {
        Period period = schedule.frequency().dueAt(schedule.nextDue(), schedule.zone(), schedule.sendAt());
        Period next = schedule.frequency().dueAfter(schedule.nextDue(), schedule.zone(), schedule.sendAt());
        return scheduled(schedule, period)
                .then(Sql.of("update report.schedule set next_due = :due where schedule_id = :id")
                        .bind("due", next.due())
                        .bind("id", schedule.scheduleId())
                        .query(database, row -> row)
                        .then())
                .thenReturn(schedule);
    }

    /** What falls due while the tenant's schedules are switched off is not sent later either. */
    private Mono<Void> scheduled(Schedule schedule, Period period) {
        String tenant = schedule.tenantId().toString();
        return features.isOn(Feature.SCHEDULED_REPORTS, tenant) ? deliver(schedule, period, SCHEDULED) : Mono.empty();
    }

    /** Once for each recipient, period and occasion. */
    Mono<Void> deliver(Schedule schedule, Period period, String occasion) {
        return Sql.of("""
                        insert into report.delivery (schedule_id, period_from, period_to, occasion, tenant_id, recipient, state, try_at)
                        select :id, :from, :to, :occasion, :tenant, recipient, 'due', :now from unnest(:recipients::text[]) as recipient
                        on conflict do nothing""")
                .bind("id", schedule.scheduleId())
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("occasion", occasion)
                .bind("tenant", schedule.tenantId())
                .bind("now", clock.instant())
                .bind("recipients", schedule.recipients().toArray(String[]::new))
                .query(database, row -> row)
                .then();
    }

    private static Sql select() {
        return Sql.of("""
                select s.*, (select d.problem from report.delivery d where d.schedule_id = s.schedule_id and d.state <> 'sent' and d.problem is not null
                             order by d.period_from desc limit 1) as problem
                from report.schedule s""");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
