package ai.wafaa.query.report;

import ai.wafaa.query.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps reports and their files. Whoever works on one says so again and again; one that nobody has touched for a while may be taken over by any node. */
@Component
class ReportRuns {
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final DatabaseClient database;
    private final Clock clock;

    ReportRuns(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return whether there was none of that id yet */
    Mono<Boolean> begin(ReportRun run) {
        var sql = database.sql("""
                        insert into report.run (report_id, tenant_id, requested_by, schedule_id, report_type, format, period_from, period_to, tz, language,
                          status, progress, created_at, touched_at)
                        values (:id, :tenant, :by, :schedule, :type, :format, :from, :to, :tz, :language, 'running', 0, :at, :at)
                        on conflict (report_id) do nothing""")
                .bind("id", run.reportId())
                .bind("tenant", run.tenantId())
                .bind("type", lower(run.reportType()))
                .bind("format", lower(run.format()))
                .bind("from", run.from().atOffset(ZoneOffset.UTC))
                .bind("to", run.to().atOffset(ZoneOffset.UTC))
                .bind("tz", run.zone().getId())
                .bind("language", run.language())
                .bind("at", run.createdAt().atOffset(ZoneOffset.UTC));
        sql = run.requestedBy() == null ? sql.bindNull("by", UUID.class) : sql.bind("by", run.requestedBy());
        sql = run.scheduleId() == null ? sql.bindNull("schedule", UUID.class) : sql.bind("schedule", run.scheduleId());
        return sql.fetch().rowsUpdated().map(rows -> rows > 0);
    }

    Mono<ReportRun> find(UUID id, UUID tenant) {
        return select().bind("id", id)
                .and("report_id = :id")
                .bind("tenant", tenant)
                .and("tenant_id = :tenant")
                .query(database, ReportRun::of)
                .next();
    }

    /** Newest first. */
    Mono<List<ReportRun>> newest(UUID tenant, int limit) {
        return select().bind("tenant", tenant)
                .and("tenant_id = :tenant")
                .bind("limit", limit)
                .end("order by created_at desc, report_id limit :limit")
                .query(database, ReportRun::of)
                .collectList();
    }

    Mono<byte[]> file(UUID id) {
        return Sql.of("select content from report.file")
                .bind("id", id)
                .and("report_id = :id")
                .query(database, row -> Objects.requireNonNull(row.get("content", byte[].class)))
                .next();
    }

    Mono<Void> progress(UUID id, int percent) {
        return Sql.of("update report.run set progress = :percent, touched_at = :now")
                .bind("percent", percent)
                .bind("now", clock.instant())
                .bind("id", id)
                .and("report_id = :id")
                .query(database, row -> row)
                .then();
    }

    /** Once only: a second end of the same report changes nothing. */
    Mono<Void> ready(UUID id, String fileName, byte[] content) {
        return Sql.of("""
                        with ended as (
                          update report.run set status = 'ready', progress = 100, file_name = :name, size = :size, finished_at = :now, touched_at = :now
                          where report_id = :id and status = 'running' returning report_id)
                        insert into report.file select report_id, :content from ended returning report_id""")
                .bind("name", fileName)
                .bind("size", (long) content.length)
                .bind("now", clock.instant())
                .bind("content", content)
                .bind("id", id)
                .query(database, row -> row)
                .then();
    }

    Mono<Void> failed(UUID id, String problem) {
        return Sql.of(
                        "update report.run set status = 'failed', problem = :problem, finished_at = :now, touched_at = :now")
                .bind("problem", problem)
                .bind("now", clock.instant())
                .bind("id", id)
                .and("report_id = :id and status = 'running'")
                .query(database, row -> row)
                .then();
    }

    /** Takes over what nobody works on any more. */
    Flux<ReportRun> adopt() {
        return Sql.of("""
                        update report.run set touched_at = :now
                        where report_id in (select report_id from report.run where status = 'running' and touched_at < :before limit 10 for update skip locked)
                        returning *""")
                .bind("now", clock.instant())
                .bind("before", clock.instant().minus(ABANDONED))
                .query(database, ReportRun::of);
    }

    Mono<Void> forget(Instant before) {
        return Sql.of("delete from report.run where created_at < :before and status <> 'running'")
                .bind("before", before)
                .query(database, row -> row)
                .then();
    }

    private static Sql select() {
        return Sql.of("select * from report.run");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
