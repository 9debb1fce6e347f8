package ai.wafaa.query.report;

import ai.wafaa.query.insight.Question;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.web.Blocking;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a report's file. Doing it again does no harm: the first end counts. */
@Component
class ReportMaker {
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

    /** Completes when the report is ready or has failed, and it can be seen which. */
    Mono<Void> make(ReportRun run) {
        var words = new Words(run.language(), run.zone());
        var question = new Question(run.tenantId(), run.from(), run.to(), run.zone(), null, null, null);
        return runs.progress(run.reportId(), 10)
                .then(Mono.zip(content.of(run.reportType(), question, words), tenants.find(run.tenantId())))
                .flatMap(both -> runs.progress(run.reportId(), 60).thenReturn(both))
                .flatMap(both -> Blocking.call(() -> file(run, both.getT1(), both.getT2(), words)))
                .flatMap(file -> runs.ready(run.reportId(), name(run), file))
                .onErrorResume(e -> {
                    log.error("the report {} could not be made", run.reportId(), e);
                    return runs.failed(run.reportId(), "It could not be made; the log says why.");
                });
    }

    private byte[] file(ReportRun run, Report report, Tenant tenant, Words words) {
        if (run.format() == ReportFormat.CSV) return files.csv(report);
        String period = words.day(run.from()) + " – " + words.day(run.to().minus(1, ChronoUnit.MICROS));
        return files.pdf(new ReportFiles.Frame(
                report, tenant, period, run.zone().getId(), words.moment(clock.instant()), words, run.language()));
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
