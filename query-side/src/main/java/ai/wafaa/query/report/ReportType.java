package ai.wafaa.query.report;

/** What a report is about. */
public enum ReportType {
    MESSAGES,
    TOPICS,
    PERFORMANCE,
    CSAT
}
