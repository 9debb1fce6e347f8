package ai.wafaa.command.handoff;

import ai.wafaa.command.directory.Directory;
import ai.wafaa.command.directory.NodeModels;
import ai.wafaa.command.directory.VersionedTrigger;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.handoff.ChangeTrigger;
import ai.wafaa.kernel.handoff.DefineTrigger;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.RemoveTrigger;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** When a person is asked for without anybody asking: read by all of the tenant, changed by supervisors. */
@RestController
@RequestMapping("/api/v1/handoff/triggers")
class TriggerEndpoints {
    private final UserCommands commands;
    private final Directory directory;
    private final LongSupplier reached;
    private final Clock clock;

    TriggerEndpoints(UserCommands commands, Directory directory, NodeModels models, Clock clock) {
        this.commands = commands;
        this.directory = directory;
        this.reached = models.reached(Directory.GROUP);
        this.clock = clock;
    }

    /**
     * @param triggerValue for a keyword the phrases, separated by {@code |} or line breaks; a sentiment; an intent; empty for confidence
     * @param threshold 0..1; a confidence below it fires, a sentiment or intent at or above it
     */
    record TriggerAnswer(
            String id,
            TriggerType triggerType,
            String triggerValue,
            double threshold,
            Priority priority,
            boolean enabled,
            @Nullable Long version) {

        static TriggerAnswer of(TriggerDefinition trigger, @Nullable Long version) {
            return new TriggerAnswer(
                    trigger.triggerId(),
                    trigger.type(),
                    trigger.value(),
                    trigger.threshold(),
                    trigger.priority(),
                    trigger.enabled(),
                    version);
        }
    }

    @GetMapping
    Mono<Page<TriggerAnswer>> list(Caller caller, Paging paging, MinPosition position) {
        return position.await(reached)
                .then(Mono.fromSupplier(() -> Page.ofAll(
                        directory.versionedTriggers(caller.tenantId()).stream()
                                .map(t -> TriggerAnswer.of(t.definition(), t.version()))
                                .toList(),
                        paging)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<TriggerAnswer>> show(@PathVariable UUID id, Caller caller, MinPosition position) {
        return position.await(reached).then(Mono.fromSupplier(() -> {
            VersionedTrigger trigger = find(id, caller);
            return ResponseEntity.ok()
                    .eTag(Answers.etag(trigger.version()))
                    .body(TriggerAnswer.of(trigger.definition(), trigger.version()));
        }));
    }

    private VersionedTrigger find(UUID id, Caller caller) {
        return directory.versionedTriggers(caller.tenantId()).stream()
                .filter(t -> t.definition().triggerId().equals(id.toString()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such trigger."));
    }

    /** @param threshold 1 when missing */
    record NewTrigger(
            @NotNull TriggerType triggerType,
            @Nullable String triggerValue,
            @Nullable Double threshold,
            @Nullable Priority priority,
            @Nullable Boolean enabled) {}

    @PostMapping
    Mono<ResponseEntity<TriggerAnswer>> define(
            @Valid @RequestBody NewTrigger body, Caller caller, RequestContext context, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        var trigger = new TriggerDefinition(
                context.newId(),
                body.triggerType(),
                Objects.requireNonNullElse(body.triggerValue(), "").strip(),
                Objects.requireNonNullElse(body.threshold(), 1.0),
                Objects.requireNonNullElse(body.priority(), Priority.MEDIUM),
                Objects.requireNonNullElse(body.enabled(), true));
        var command = new DefineTrigger(
                trigger.triggerId(),
                caller.tenantId(),
                trigger.type(),
                trigger.value(),
                trigger.threshold(),
                trigger.priority(),
                trigger.enabled(),
                clock.instant());
        return commands.send(command, caller, exchange).map(done -> {
            Long version = (Long) done.result();
            return Answers.of(HttpStatus.CREATED, TriggerAnswer.of(trigger, version), version, done.position());
        });
    }

    /** Changes what is not null. The type stays: another type is another trigger. */
    record TriggerChange(
            @Nullable String triggerValue,
            @Nullable Double threshold,
            @Nullable Priority priority,
            @Nullable Boolean enabled) {}

    /** The trigger has been changed. */
    record TriggerVersion(String id, @Nullable Long version) {}

    @PatchMapping("/{id}")
    Mono<ResponseEntity<TriggerVersion>> change(
            @PathVariable UUID id, @Valid @RequestBody TriggerChange body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        String value = body.triggerValue() == null ? null : body.triggerValue().strip();
        var command = new ChangeTrigger(
                id.toString(), value, body.threshold(), body.priority(), body.enabled(), clock.instant());
        return commands.send(command, caller, exchange).map(done -> {
            Long version = (Long) done.result();
            return Answers.of(HttpStatus.OK, new TriggerVersion(id.toString(), version), version, done.position());
        });
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        return commands.send(new RemoveTrigger(id.toString(), clock.instant()), caller, exchange)
                .map(done -> Answers.done(done.position()));
    }
}
