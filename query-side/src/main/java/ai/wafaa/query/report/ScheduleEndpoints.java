package ai.wafaa.query.report;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.query.Sql;
import ai.wafaa.query.insight.Tenants;
import ai.wafaa.query.insight.Tenants.Tenant;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reports that are sent regularly: read by who sees the whole tenant, changed by supervisors. */
@RestController
@RequestMapping("/api/v1/reports/scheduled")
class ScheduleEndpoints {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Schedules schedules;
    private final Recipients recipients;
    private final Tenants tenants;
    private final Clock clock;

    ScheduleEndpoints(Schedules schedules, Recipients recipients, Tenants tenants, Clock clock) {
        this.schedules = schedules;
        this.recipients = recipients;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * @param sendAt of the zone, on the day after the period
     * @param problem why a mail of it was not delivered; null when all were
     */
    record ScheduleView(
            UUID id,
            ReportType reportType,
            Frequency frequency,
            String sendAt,
            List<String> recipients,
            boolean enabled,
            String tz,
            String language,
            Instant createdAt,
            @Nullable Instant nextScheduled,
            @Nullable Instant lastSent,
            @Nullable String problem) {

        static ScheduleView of(Schedule schedule) {
            return new ScheduleView(
                    schedule.scheduleId(),
                    schedule.reportType(),
                    schedule.frequency(),
                    schedule.sendAt().toString(),
                    schedule.recipients(),
                    schedule.enabled(),
                    schedule.zone().getId(),
                    schedule.language(),
                    schedule.createdAt(),
                    schedule.enabled() ? schedule.nextDue() : null,
                    schedule.lastSent(),
                    schedule.problem());
        }
    }

    /** All schedules of the tenant. */
    record ScheduleList(List<ScheduleView> data) {}

    /**
     * @param sendAt {@code HH:mm}; 08:00 when not said
     * @param tz the tenant's when not said
     */
    record NewSchedule(
            @NotNull ReportType reportType,
            @NotNull Frequency frequency,
            @NotNull List<String> recipients,
            @Nullable String sendAt,
            @Nullable Boolean enabled,
            @Nullable String tz,
            @Nullable String language) {}

    /** Changes what is not null. */
    record ScheduleChange(
            @Nullable Frequency frequency,
            @Nullable List<String> recipients,
            @Nullable String sendAt,
            @Nullable Boolean enabled,
            @Nullable String tz,
            @Nullable String language) {}

    @GetMapping
    Mono<ScheduleList> list(Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
        return schedules
                .all(Sql.id(caller.tenantId()))
                .map(all -> new ScheduleList(all.stream().map(ScheduleView::of).toList()));
    }

    @GetMapping("/{id}")
    Mono<ScheduleView> show(@PathVariable UUID id, Caller caller) {
        if (!caller.seesWholeTenant())
            throw new Refusal(RefusalCode.FORBIDDEN, "This needs the role supervisor, admin or auditor.");
        return find(id, caller).map(ScheduleView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ScheduleView> add(@Valid @RequestBody NewSchedule body, Caller caller, RequestContext context) {
        caller.require(Role.SUPERVISOR);
        UUID id = UUID.fromString(context.newId());
        return tenants.find(Sql.id(caller.tenantId()))
                .flatMap(tenant -> recipients
                        .allowed(body.recipients(), tenant)
                        .map(addresses -> schedule(id, body, addresses, tenant, caller)))
                .flatMap(schedule -> schedules.add(schedule).thenReturn(ScheduleView.of(schedule)));
    }

    private Schedule schedule(UUID id, NewSchedule body, List<String> addresses, Tenant tenant, Caller caller) {
        ZoneId zone = zone(body.tz() == null ? tenant.zone() : body.tz());
        LocalTime sendAt = body.sendAt() == null ? MORNING : time(body.sendAt());
        Instant now = clock.instant();
        return new Schedule(
                id,
                tenant.tenantId(),
                body.reportType(),
                body.frequency(),
                sendAt,
                addresses,
                Objects.requireNonNullElse(body.enabled(), true),
                zone,
                language(body.language(), tenant.language()),
                Sql.id(caller.userId()),
                now,
                body.frequency().dueAfter(now, zone, sendAt).due(),
                null,
                null);
    }

    @PatchMapping("/{id}")
    Mono<ScheduleView> change(@PathVariable UUID id, @Valid @RequestBody ScheduleChange body, Caller caller) {
        caller.require(Role.SUPERVISOR);
        return find(id, caller)
                .flatMap(known -> tenants.find(known.tenantId())
                        .flatMap(tenant -> body.recipients() == null
                                ? Mono.just(known.recipients())
                                : recipients.allowed(body.recipients(), tenant))
                        .map(addresses -> changed(known, body, addresses)))
                .flatMap(schedule -> schedules.change(schedule).thenReturn(ScheduleView.of(schedule)));
    }

    /** A schedule that is resumed, or sent at another time, goes on with the next period; what fell due while it was paused is not made up for. */
    private Schedule changed(Schedule known, ScheduleChange body, List<String> addresses) {
        Frequency frequency = Objects.requireNonNullElse(body.frequency(), known.frequency());
        ZoneId zone = body.tz() == null ? known.zone() : zone(body.tz());
        LocalTime sendAt = body.sendAt() == null ? known.sendAt() : time(body.sendAt());
        boolean enabled = Objects.requireNonNullElse(body.enabled(), known.enabled());
        boolean sameTimes = frequency == known.frequency()
                && zone.equals(known.zone())
                && sendAt.equals(known.sendAt())
                && enabled == known.enabled();
        return new Schedule(
                known.scheduleId(),
                known.tenantId(),
                known.reportType(),
                frequency,
                sendAt,
                addresses,
                enabled,
                zone,
                language(body.language(), known.language()),
                known.createdBy(),
                known.createdAt(),
                sameTimes
                        ? known.nextDue()
                        : frequency.dueAfter(clock.instant(), zone, sendAt).due(),
                known.lastSent(),
                known.problem());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID id, Caller caller) {
        caller.require(Role.SUPERVISOR);
        return find(id, caller).flatMap(known -> schedules.remove(known.scheduleId()));
    }

    /** Sends the last period that has ended, beside what is sent regularly; once for each request. */
    @PostMapping("/{id}/send")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ScheduleView> send(@PathVariable UUID id, Caller caller, RequestContext context) {
        caller.require(Role.SUPERVISOR);
        return find(id, caller)
                .flatMap(known -> schedules
                        .deliver(known, known.frequency().lastBefore(clock.instant(), known.zone()), context.newId())
                        .thenReturn(ScheduleView.of(known)));
    }

    private Mono<Schedule> find(UUID id, Caller caller) {
        return schedules
                .find(id, Sql.id(caller.tenantId()))
                .switchIfEmpty(Mono.error(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such schedule.")));
    }

    private static String language(@Nullable String asked, String known) {
        return Objects.requireNonNullElse(asked, known).equals("ar") ? "ar" : "en";
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Refusal.invalid("tz", "must be an IANA zone like Asia/Riyadh");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("send_at", "must be a time like 08:00");
        }
    }
}
