package ai.wafaa.command.tenant;

import ai.wafaa.command.bot.Notices;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.NodeModels;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.directory.TenantSettings.Settings;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.NoticeKind;
import ai.wafaa.kernel.tenant.*;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How hand-offs run, what customers are told, and when the company is open: read by all of the tenant, set as a whole by admins. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingsEndpoints {
    private final UserCommands commands;
    private final TenantSettings settings;
    private final LongSupplier reached;
    private final Clock clock;

    SettingsEndpoints(UserCommands commands, TenantSettings settings, NodeModels models, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.reached = models.reached(Directory.GROUP);
        this.clock = clock;
    }

    @GetMapping("/handoff")
    Mono<ResponseEntity<HandoffSettings>> handoff(Caller caller, MinPosition position) {
        return shown(caller, position, Settings::handoff);
    }

    /** What is missing stays as it is. */
    record HandoffChange(
            @Nullable Integer claimWithinSeconds,
            @Nullable Integer specialtyWaitSeconds,
            @Nullable Integer remindAfterSeconds,
            @Nullable Integer takeBackAfterSeconds,
            @Nullable Integer waitNoticeAfterSeconds,
            @Nullable Integer leaveMessageAfterSeconds,
            @Nullable Integer awayGraceSeconds,
            @Nullable Integer streamGraceSeconds,
            @Nullable Boolean keepWhenAway,
            @Nullable Integer closeAfterHours) {
        HandoffSettings of(HandoffSettings known) {
            return new HandoffSettings(
                    Objects.requireNonNullElse(claimWithinSeconds, known.claimWithinSeconds()),
                    Objects.requireNonNullElse(specialtyWaitSeconds, known.specialtyWaitSeconds()),
                    Objects.requireNonNullElse(remindAfterSeconds, known.remindAfterSeconds()),
                    Objects.requireNonNullElse(takeBackAfterSeconds, known.takeBackAfterSeconds()),
                    Objects.requireNonNullElse(waitNoticeAfterSeconds, known.waitNoticeAfterSeconds()),
                    Objects.requireNonNullElse(leaveMessageAfterSeconds, known.leaveMessageAfterSeconds()),
                    Objects.requireNonNullElse(awayGraceSeconds, known.awayGraceSeconds()),
                    Objects.requireNonNullElse(streamGraceSeconds, known.streamGraceSeconds()),
                    Objects.requireNonNullElse(keepWhenAway, known.keepWhenAway()),
                    Objects.requireNonNullElse(closeAfterHours, known.closeAfterHours()));
        }
    }

    @PutMapping("/handoff")
    Mono<ResponseEntity<HandoffSettings>> handoff(
            @RequestBody HandoffChange body, Caller caller, ServerWebExchange exchange) {
        HandoffSettings asked = body.of(settings.handoff(caller.tenantId()));
        return changed(new ChangeHandoffSettings(caller.tenantId(), asked, clock.instant()), asked, caller, exchange);
    }

    /**
     * A sentence to customers.
     *
     * @param text what is said now
     * @param standard what the product says by itself
     */
    record TextAnswer(NoticeKind notice, String language, String text, String standard, boolean silenced) {}

    /** Every sentence in every language. */
    record TextsAnswer(List<TextAnswer> texts) {}

    @GetMapping("/texts")
    Mono<ResponseEntity<TextsAnswer>> texts(Caller caller, MinPosition position) {
        return shown(caller, position, known -> texts(known.texts()));
    }

    private static TextsAnswer texts(List<CustomerText> own) {
        List<TextAnswer> all = new ArrayList<>();
        for (NoticeKind notice : NoticeKind.values())
            for (Language language : List.of(Language.ENGLISH, Language.ARABIC)) all.add(text(notice, language, own));
        return new TextsAnswer(all);
    }

    private static TextAnswer text(NoticeKind notice, Language language, List<CustomerText> own) {
        String code = language == Language.ARABIC ? "ar" : "en";
        String standard = Notices.text(notice, language);
        return own.stream()
                .filter(text -> text.notice() == notice && text.language().equals(code))
                .findFirst()
                .map(text -> new TextAnswer(
                        notice, code, Objects.requireNonNullElse(text.text(), standard), standard, text.silenced()))
                .orElse(new TextAnswer(notice, code, standard, standard, false));
    }

    /** @param text null for the standard one */
    record TextChange(
            @NotNull NoticeKind notice,
            @NotNull String language,
            @Nullable String text,
            @Nullable Boolean silenced) {}

    /** All that differ from the standard. */
    record TextsChange(@NotNull List<@Valid TextChange> texts) {}

    @PutMapping("/texts")
    Mono<ResponseEntity<TextsAnswer>> texts(
            @Valid @RequestBody TextsChange body, Caller caller, ServerWebExchange exchange) {
        List<CustomerText> own = body.texts().stream()
                .map(t -> new CustomerText(t.notice(), t.language(), t.text(), Boolean.TRUE.equals(t.silenced())))
                .toList();
        return changed(new ChangeCustomerTexts(caller.tenantId(), own, clock.instant()), texts(own), caller, exchange);
    }

    /**
     * When the company is open.
     *
     * @param week empty for always
     * @param openNow by the clocks of the zone
     * @param opensAt null while it is open
     */
    record HoursAnswer(
            String zone,
            List<OpenInterval> week,
            List<Holiday> holidays,
            boolean openNow,
            @Nullable Instant opensAt) {}

    @GetMapping("/hours")
    Mono<ResponseEntity<HoursAnswer>> hours(Caller caller, MinPosition position) {
        return shown(caller, position, this::hours);
    }

    private HoursAnswer hours(Settings known) {
        Instant now = clock.instant();
        return new HoursAnswer(
                known.zone().getId(),
                known.week(),
                known.holidays(),
                known.hours().isOpen(now),
                known.hours().opensAfter(now).orElse(null));
    }

    /** Several intervals a day are allowed; one that ends at or before its beginning ends on the next day. */
    record HoursChange(
            @NotNull List<OpenInterval> week, @Nullable List<Holiday> holidays) {}

    /** As set. */
    record HoursSet(List<OpenInterval> week, List<Holiday> holidays) {}

    @PutMapping("/hours")
    Mono<ResponseEntity<HoursSet>> hours(
            @Valid @RequestBody HoursChange body, Caller caller, ServerWebExchange exchange) {
        List<Holiday> holidays = Objects.requireNonNullElse(body.holidays(), List.of());
        return changed(
                new ChangeBusinessHours(caller.tenantId(), body.week(), holidays, clock.instant()),
                new HoursSet(body.week(), holidays),
                caller,
                exchange);
    }

    private <T> Mono<ResponseEntity<T>> shown(Caller caller, MinPosition position, Function<Settings, T> part) {
        return position.await(reached).then(Mono.fromSupplier(() -> {
            Settings known = settings.of(caller.tenantId());
            return ResponseEntity.ok().eTag(Answers.etag(known.version())).body(part.apply(known));
        }));
    }

    private <T> Mono<ResponseEntity<T>> changed(Object command, T answer, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.ADMIN);
        return commands.send(command, caller, exchange)
                .map(done -> Answers.of(HttpStatus.OK, answer, (Long) done.result(), done.position()));
    }
}
