package ai.wafaa.query.report;

import ai.wafaa.query.Sql;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for.
 *
 * @param requestedBy null when its schedule did
 * @param progress percent
 * @param problem why it failed
 */
public record ReportRun(
        UUID reportId,
        UUID tenantId,
        @Nullable UUID requestedBy,
        @Nullable UUID scheduleId,
        ReportType reportType,
        ReportFormat format,
        Instant from,
        Instant to,
        ZoneId zone,
        String language,
        Status status,
        int progress,
        @Nullable String problem,
        @Nullable String fileName,
        @Nullable Long size,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum Status {
        RUNNING,
        READY,
        FAILED
    }

    static ReportRun of(Readable row) {
        return new ReportRun(
                id(row, "report_id"),
                id(row, "tenant_id"),
                row.get("requested_by", UUID.class),
                row.get("schedule_id", UUID.class),
                ReportType.valueOf(Sql.text(row, "report_type").toUpperCase(Locale.ROOT)),
                ReportFormat.valueOf(Sql.text(row, "format").toUpperCase(Locale.ROOT)),
                Sql.time(row, "period_from"),
                Sql.time(row, "period_to"),
                ZoneId.of(Sql.text(row, "tz")),
                Sql.text(row, "language"),
                Status.valueOf(Sql.text(row, "status").toUpperCase(Locale.ROOT)),
                Math.toIntExact(Sql.number(row, "progress")),
                Sql.string(row, "problem"),
                Sql.string(row, "file_name"),
                row.get("size", Long.class),
                Sql.time(row, "created_at"),
                Sql.instant(row, "finished_at"));
    }

    private static UUID id(Readable row, String column) {
        return UUID.fromString(Sql.text(row, column));
    }
}
