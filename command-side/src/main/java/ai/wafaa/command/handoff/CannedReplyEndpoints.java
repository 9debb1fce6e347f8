package ai.wafaa.command.handoff;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.NodeModels;
import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.directory.TenantSettings.VersionedReply;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.handoff.CannedReply;
import ai.wafaa.kernel.handoff.RemoveCannedReply;
import ai.wafaa.kernel.handoff.SaveCannedReply;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Replies that agents need often: read by all of the tenant, changed by supervisors. */
@RestController
@RequestMapping("/api/v1/canned-replies")
class CannedReplyEndpoints {
    private final UserCommands commands;
    private final TenantSettings settings;
    private final LongSupplier reached;
    private final Clock clock;

    CannedReplyEndpoints(UserCommands commands, TenantSettings settings, NodeModels models, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.reached = models.reached(Directory.GROUP);
        this.clock = clock;
    }

    /** @param text with the placeholders {@code {{customer_name}}}, {@code {{agent_name}}}, {@code {{company}}} */
    record CannedReplyAnswer(
            String id,
            String shortcut,
            String title,
            @Nullable String language,
            String text,
            @Nullable Long version) {
        static CannedReplyAnswer of(CannedReply reply, @Nullable Long version) {
            return new CannedReplyAnswer(
                    reply.cannedReplyId(), reply.shortcut(), reply.title(), reply.language(), reply.text(), version);
        }
    }

    @GetMapping
    Mono<Page<CannedReplyAnswer>> list(Caller caller, Paging paging, MinPosition position) {
        return position.await(reached)
                .then(Mono.fromSupplier(() -> Page.ofAll(
                        settings.cannedReplies(caller.tenantId()).stream()
                                .map(r -> CannedReplyAnswer.of(r.reply(), r.version()))
                                .toList(),
                        paging)));
    }

    /** @param language {@code en}, {@code ar}, or missing for both */
    record NewCannedReply(
            @NotBlank String shortcut,
            @NotBlank String title,
            @Nullable String language,
            @NotBlank String text) {}

    @PostMapping
    Mono<ResponseEntity<CannedReplyAnswer>> create(
            @Valid @RequestBody NewCannedReply body,
            Caller caller,
            RequestContext context,
            ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        requireFree(body.shortcut(), body.language(), null, caller);
        var reply = new CannedReply(context.newId(), body.shortcut(), body.title(), body.language(), body.text());
        return save(reply, false, HttpStatus.CREATED, caller, exchange);
    }

    /** Changes what is not null. */
    record CannedReplyChange(
            @Nullable String shortcut,
            @Nullable String title,
            @Nullable String language,
            @Nullable String text) {}

    @PatchMapping("/{id}")
    Mono<ResponseEntity<CannedReplyAnswer>> change(
            @PathVariable UUID id,
            @Valid @RequestBody CannedReplyChange body,
            Caller caller,
            ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        CannedReply known = find(id.toString(), caller);
        var reply = new CannedReply(
                known.cannedReplyId(),
                Objects.requireNonNullElse(body.shortcut(), known.shortcut()),
                Objects.requireNonNullElse(body.title(), known.title()),
                body.language() == null ? known.language() : body.language(),
                Objects.requireNonNullElse(body.text(), known.text()));
        requireFree(reply.shortcut(), reply.language(), known.cannedReplyId(), caller);
        return save(reply, true, HttpStatus.OK, caller, exchange);
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        return commands.send(new RemoveCannedReply(id.toString(), clock.instant()), caller, exchange)
                .map(done -> Answers.done(done.position()));
    }

    private Mono<ResponseEntity<CannedReplyAnswer>> save(
            CannedReply reply, boolean mustExist, HttpStatus status, Caller caller, ServerWebExchange exchange) {
        var command = new SaveCannedReply(reply.cannedReplyId(), caller.tenantId(), reply, mustExist, clock.instant());
        return commands.send(command, caller, exchange).map(done -> {
            Long version = (Long) done.result();
            return Answers.of(status, CannedReplyAnswer.of(reply, version), version, done.position());
        });
    }

    private CannedReply find(String id, Caller caller) {
        return settings.cannedReplies(caller.tenantId()).stream()
                .map(VersionedReply::reply)
                .filter(reply -> reply.cannedReplyId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such canned reply."));
    }

    /** Two that are made in the same moment may get the same shortcut; both are then shown. */
    private void requireFree(String shortcut, @Nullable String language, @Nullable String exceptId, Caller caller) {
        boolean taken = settings.cannedReplies(caller.tenantId()).stream()
                .map(VersionedReply::reply)
                .anyMatch(reply -> reply.shortcut().equals(shortcut)
                        && Objects.equals(reply.language(), language)
                        && !reply.cannedReplyId().equals(exceptId));
        if (taken) throw new Refusal(RefusalCode.CONFLICT, "There is a canned reply with this shortcut already.");
    }
}
