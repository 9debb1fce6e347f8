package ai.wafaa.query.report;

import java.util.Locale;

/** What file it becomes. */
public enum ReportFormat {
    CSV("text/csv;charset=UTF-8"),
    PDF("application/pdf");

    final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
