package ai.wafaa.query.report;

import ai.wafaa.query.Sql;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report that is sent again and again. */
record Schedule(
        UUID scheduleId,
        UUID tenantId,
        ReportType reportType,
        Frequency frequency,
        LocalTime sendAt,
        List<String> recipients,
        boolean enabled,
        ZoneId zone,
        String language,
        UUID createdBy,
        Instant createdAt,
        Instant nextDue,
        @Nullable Instant lastSent,
        @Nullable String problem) {

    static Schedule of(Readable row) {
        String[] recipients = Objects.requireNonNull(row.get("recipients", String[].class));
        return new Schedule(
                UUID.fromString(Sql.text(row, "schedule_id")),
                UUID.fromString(Sql.text(row, "tenant_id")),
                ReportType.valueOf(Sql.text(row, "report_type").toUpperCase(Locale.ROOT)),
                Frequency.valueOf(Sql.text(row, "frequency").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.get("send_at", LocalTime.class)),
                List.of(recipients),
                Boolean.TRUE.equals(row.get("enabled", Boolean.class)),
                ZoneId.of(Sql.text(row, "tz")),
                Sql.text(row, "language"),
                UUID.fromString(Sql.text(row, "created_by")),
                Sql.time(row, "created_at"),
                Sql.time(row, "next_due"),
                Sql.instant(row, "last_sent"),
                Sql.string(row, "problem"));
    }

    /** The report of a period; the same id for the same period and occasion, so that it is made once. */
    ReportRun report(Frequency.Period period, UUID reportId, Instant now) {
        return new ReportRun(
                reportId,
                tenantId,
                null,
                scheduleId,
                reportType,
                ReportFormat.PDF,
                period.from(),
                period.to(),
                zone,
                language,
                ReportRun.Status.RUNNING,
                0,
                null,
                null,
                null,
                now,
                null);
    }
}
