package ai.wafaa.query.report;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reports that somebody asks for. */
@RestController
@RequestMapping("/api/v1/analytics/reports")
class ReportEndpoints {
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int SHOWN = 100;

    private final ReportRuns runs;
    private final ReportMaker maker;
    private final Tenants tenants;
    private final Clock clock;

    ReportEndpoints(ReportRuns runs, ReportMaker maker, Tenants tenants, Clock clock) {
        this.runs = runs;
        this.maker = maker;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @param language {@code en} or {@code ar}; the tenant's when not said */
    record ReportWanted(
            @NotNull ReportType reportType,
            @NotNull ReportFormat format,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable String tz,
            @Nullable String language) {

        void verify() {
            if (!from.isBefore(to)) throw Refusal.invalid("to", "must be after from");
            if (Duration.between(from, to).compareTo(LONGEST) > 0)
                throw Refusal.invalid("from", "must be at most " + LONGEST.toDays() + " days before to");
        }
    }

    /** The report is being made. */
    record Begun(UUID reportId) {}

    /** How a report stands; to be asked again while it is running. */
    record ReportView(
            UUID reportId,
            ReportType reportType,
            ReportFormat format,
            Instant from,
            Instant to,
            String tz,
            String language,
            ReportRun.Status status,
            int progress,
            @Nullable String problem,
            @Nullable String fileName,
            @Nullable Long size,
            @Nullable UUID requestedBy,
            @Nullable UUID scheduleId,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static ReportView of(ReportRun run) {
            return new ReportView(
                    run.reportId(),
                    run.reportType(),
                    run.format(),
                    run.from(),
                    run.to(),
                    run.zone().getId(),
                    run.language(),
                    run.status(),
                    run.progress(),
                    run.problem(),
                    run.fileName(),
                    run.size(),
                    run.requestedBy(),
                    run.scheduleId(),
                    run.createdAt(),
                    run.finishedAt());
        }
    }

    /** The latest reports. */
    record Reports(List<ReportView> data) {}

    @PostMapping("/generate")
    Mono<ResponseEntity<Begun>> generate(
            @Valid @RequestBody ReportWanted wanted, Caller caller, RequestContext context) {
        caller.require(Role.SUPERVISOR);
        wanted.verify();
        UUID id = UUID.fromString(context.newId());
        return tenants.find(Sql.id(caller.tenantId()))
                .map(tenant -> run(id, wanted, caller, tenant))
                .flatMap(run -> runs.begin(run)
                        .doOnNext(isNew -> {
                            if (isNew) maker.make(run).subscribe();
                        })
                        .thenReturn(ResponseEntity.accepted()
                                .location(URI.create("/api/v1/analytics/reports/" + id))
                                .body(new Begun(id))));
    }

    private ReportRun run(UUID id, ReportWanted wanted, Caller caller, Tenants.Tenant tenant) {
        String language = wanted.language() == null ? tenant.language() : wanted.language();
        return new ReportRun(
                id,
                tenant.tenantId(),
                Sql.id(caller.userId()),
                null,
                wanted.reportType(),
                wanted.format(),
                wanted.from(),
                wanted.to(),
                zone(wanted.tz() == null ? tenant.zone() : wanted.tz()),
                language.equals("ar") ? "ar" : "en",
                ReportRun.Status.RUNNING,
                0,
                null,
                null,
                null,
                clock.instant(),
                null);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.invalid("tz", "must be an IANA zone like Asia/Riyadh");
        }
    }

    /** What the PDF of that period would show, as a page. */
    @GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> preview(
            @RequestParam("report_type") ReportType reportType,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String tz,
            @RequestParam(required = false) @Nullable String language,
            Caller caller,
            RequestContext context) {
        overseersOnly(caller);
        var wanted = new ReportWanted(reportType, ReportFormat.PDF, from, to, tz, language);
        wanted.verify();
        return tenants.find(Sql.id(caller.tenantId()))
                .map(tenant -> run(UUID.fromString(context.newId()), wanted, caller, tenant))
                .flatMap(maker::preview);
    }

    @GetMapping
    Mono<Reports> list(Caller caller) {
        overseersOnly(caller);
        return runs.newest(Sql.id(caller.tenantId()), SHOWN)
                .map(all -> new Reports(all.stream().map(ReportView::of).toList()));
    }

    @GetMapping("/{id}")
    Mono<ReportView> show(@PathVariable UUID id, Caller caller) {
        return find(id, caller).map(ReportView::of);
    }

    @GetMapping("/{id}/download")
    Mono<ResponseEntity<byte[]>> download(@PathVariable UUID id, Caller caller) {
        return find(id, caller)
                .flatMap(run -> runs.file(id)
                        .switchIfEmpty(
                                Mono.error(() -> new Refusal(RefusalCode.NOT_FOUND, "This report has no file yet.")))
                        .map(content -> ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_TYPE, run.format().mediaType)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + run.fileName() + "\"")
                                .body(content)));
    }

    private Mono<ReportRun> find(UUID id, Caller caller) {
        overseersOnly(caller);
        return runs.find(id, Sql.id(caller.tenantId()))
                .switchIfEmpty(Mono.error(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such report.")));
    }

    private static void overseersOnly(Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
    }
}
