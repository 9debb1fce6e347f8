package ai.wafaa.query.report;

import ai.wafaa.kernel.Ids;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.mail.Mail;
import ai.wafaa.query.mail.MailFailure;
import ai.wafaa.query.mail.Mailer;
import ai.wafaa.query.report.Deliveries.Delivery;
import ai.wafaa.query.report.Frequency.Period;
import ai.wafaa.web.Blocking;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/** Makes the report of a delivery, once for all its recipients, and mails it. */
@Component
class ScheduleSender {
    private static final Logger log = LoggerFactory.getLogger(ScheduleSender.class);

    private final Schedules schedules;
    private final Deliveries deliveries;
    private final ReportRuns runs;
    private final ReportMaker maker;
    private final Recipients recipients;
    private final Tenants tenants;
    private final Mailer mailer;
    private final Clock clock;

    ScheduleSender(
            Schedules schedules,
            Deliveries deliveries,
            ReportRuns runs,
            ReportMaker maker,
            Recipients recipients,
            Tenants tenants,
            Mailer mailer,
            Clock clock) {
        this.schedules = schedules;
        this.deliveries = deliveries;
        this.runs = runs;
        this.maker = maker;
        this.recipients = recipients;
        this.tenants = tenants;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** What has fallen due, on this node as far as no other has it. */
    Mono<Void> round() {
        return schedules
                .turnIntoDeliveries()
                .then(deliveries.take().concatMap(this::send).then());
    }

    private Mono<Void> send(Delivery delivery) {
        return schedules
                .find(delivery.scheduleId(), delivery.tenantId())
                .flatMap(schedule -> report(schedule, delivery).flatMap(run -> mail(schedule, delivery, run)))
                .onErrorResume(e -> {
                    boolean isFinal = e instanceof MailFailure failure && failure.isFinal();
                    if (!(e instanceof MailFailure)) log.error("a scheduled report could not be sent", e);
                    String problem = e instanceof MailFailure
                            ? String.valueOf(e.getMessage())
                            : "It could not be made; the log says why.";
                    return deliveries.failed(delivery, problem, isFinal);
                });
    }

    /** Made by whoever is first; the id follows from schedule, period and occasion. */
    private Mono<ReportRun> report(Schedule schedule, Delivery delivery) {
        UUID id = Ids.of(
                "scheduled report",
                schedule.scheduleId().toString(),
                delivery.from().toString(),
                delivery.occasion());
        var run = schedule.report(new Period(delivery.from(), delivery.to(), delivery.to()), id, clock.instant());
        return runs.begin(run)
                .flatMap(isNew -> isNew ? maker.make(run) : Mono.empty())
                .then(runs.find(id, schedule.tenantId()))
                .flatMap(made -> made.status() == ReportRun.Status.RUNNING
                        ? maker.make(made).then(runs.find(id, schedule.tenantId()))
                        : Mono.just(made));
    }

    private Mono<Void> mail(Schedule schedule, Delivery delivery, ReportRun run) {
        if (run.status() != ReportRun.Status.READY)
            return deliveries.failed(
                    delivery, Objects.requireNonNullElse(run.problem(), "It could not be made."), true);
        return tenants.find(schedule.tenantId())
                // Who has left, or whose domain is not the tenant's any more, gets nothing.
                .flatMap(tenant -> recipients
                        .allowed(java.util.List.of(delivery.recipient()), tenant)
                        .thenReturn(tenant))
                .flatMap(tenant -> runs.file(run.reportId())
                        .flatMap(file -> Blocking.run(() -> mailer.send(words(schedule, delivery, run, tenant, file)))
                                .then(deliveries.sent(delivery))))
                .onErrorResume(
                        ai.wafaa.kernel.Refusal.class,
                        refused -> deliveries.failed(delivery, String.valueOf(refused.getMessage()), true));
    }

    private static Mail words(Schedule schedule, Delivery delivery, ReportRun run, Tenants.Tenant tenant, byte[] file) {
        var words = new Words(schedule.language(), schedule.zone());
        String title = words.of(run.reportType().name().toLowerCase(java.util.Locale.ROOT) + ".title");
        String period = words.period(run.from(), run.to());
        String subject = tenant.name() + ": " + title + ", " + period;
        String line = words.of("mail.attached");
        String direction = schedule.language().equals("ar") ? "rtl" : "ltr";
        String html = "<html dir=\"%s\"><body><h2>%s</h2><p>%s</p><p>%s</p></body></html>"
                .formatted(
                        direction,
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(period),
                        HtmlUtils.htmlEscape(line));
        String messageId = Ids.of(
                        "report mail",
                        schedule.scheduleId().toString(),
                        delivery.from().toString(),
                        delivery.occasion(),
                        delivery.recipient())
                .toString();
        return new Mail(
                tenant.tenantId().toString(),
                messageId,
                delivery.recipient(),
                subject,
                title + "\n" + period + "\n\n" + line + "\n",
                html,
                new Mail.Attachment(
                        Objects.requireNonNullElse(run.fileName(), "report.pdf"), ReportFormat.PDF.mediaType, file));
    }
}
