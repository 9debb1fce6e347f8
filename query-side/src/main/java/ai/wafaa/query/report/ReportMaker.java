package ai.wafaa.query.report;

import ai.wafaa.query.insight.Figures;
import ai.wafaa.query.insight.Question;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.query.topic.Topics;
import ai.wafaa.web.Blocking;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a report's file. Doing it again does no harm: the first end counts. */
@Component
@EnableConfigurationProperties(WafaaReports.class)
public class ReportMaker {
    private static final Logger log = LoggerFactory.getLogger(ReportMaker.class);

    private final ReportRuns runs;
    private final ReportContent content;
    private final ReportFiles files;
    private final Tenants tenants;
    private final Clock clock;

    ReportMaker(ReportRuns runs, ReportContent content, ReportFiles files, Tenants tenants, Clock clock) {
        this.runs = runs;
        this.content = content;
        this.files = files;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Outside an application, e.g. for a measurement. */
    public static ReportMaker over(ConnectionFactory connections, Clock clock) {
        var database = DatabaseClient.create(connections);
        return new ReportMaker(
                new ReportRuns(database, clock),
                new ReportContent(Figures.over(database), Topics.over(connections, clock)),
                new ReportFiles(new WafaaReports(null, Duration.ZERO)),
                Tenants.over(database, clock),
                clock);
    }

    /** The file of a report that nobody keeps. */
    public Mono<byte[]> file(ReportType type, ReportFormat format, Question question, String language) {
        var words = new Words(language, question.zone());
        return Mono.zip(content.of(type, question, words), tenants.find(question.tenantId()))
                .flatMap(both -> Blocking.call(() -> {
                    if (format == ReportFormat.CSV) return files.csv(both.getT1());
                    return files.pdf(new ReportFiles.Frame(
                            both.getT1(), both.getT2(), "", question.zone().getId(), "", words, language));
                }));
    }

    /** Completes when the report is ready or has failed, and it can be seen which. */
    Mono<Void> make(ReportRun run) {
        var words = new Words(run.language(), run.zone());
        return runs.progress(run.reportId(), 10)
                .then(Mono.zip(content.of(run.reportType(), question(run), words), tenants.find(run.tenantId())))
                .flatMap(both -> runs.progress(run.reportId(), 60).thenReturn(both))
                .flatMap(both -> Blocking.call(() -> file(run, both.getT1(), both.getT2(), words)))
                .flatMap(file -> runs.ready(run.reportId(), name(run), file))
                .onErrorResume(e -> {
                    log.error("the report {} could not be made", run.reportId(), e);
                    return runs.failed(run.reportId(), "It could not be made; the log says why.");
                });
    }

    /** Makes an empty PDF for nobody: the first of a process loads fonts and renderer, which takes seconds. Never fails. */
    Mono<Void> rehearse() {
        var words = new Words("en", ZoneOffset.UTC);
        var tenant = new Tenant(new UUID(0, 0), "", "", "UTC", "en");
        var frame = new ReportFiles.Frame(Report.EMPTY, tenant, "", "UTC", "", words, "en");
        return Blocking.call(() -> files.pdf(frame))
                .doOnError(e -> log.warn("no PDF could be made", e))
                .onErrorComplete()
                .then();
    }

    /** What the PDF would show, as a page; nothing is kept of it. */
    Mono<String> preview(ReportRun run) {
        var words = new Words(run.language(), run.zone());
        return Mono.zip(content.of(run.reportType(), question(run), words), tenants.find(run.tenantId()))
                .flatMap(both -> Blocking.call(() -> files.html(frame(run, both.getT1(), both.getT2(), words))));
    }

    private static Question question(ReportRun run) {
        return new Question(run.tenantId(), run.from(), run.to(), run.zone(), null, null, null);
    }

    private byte[] file(ReportRun run, Report report, Tenant tenant, Words words) {
        return run.format() == ReportFormat.CSV ? files.csv(report) : files.pdf(frame(run, report, tenant, words));
    }

    private ReportFiles.Frame frame(ReportRun run, Report report, Tenant tenant, Words words) {
        String period = words.period(run.from(), run.to());
        return new ReportFiles.Frame(
                report, tenant, period, run.zone().getId(), words.moment(clock.instant()), words, run.language());
    }

    private static String name(ReportRun run) {
        return "%s-%s-%s.%s"
                .formatted(
                        run.reportType().name().toLowerCase(Locale.ROOT),
                        run.from().atZone(run.zone()).toLocalDate(),
                        run.to().minus(1, ChronoUnit.MICROS).atZone(run.zone()).toLocalDate(),
                        run.format().extension());
    }
}
