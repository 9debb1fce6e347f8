package ai.wafaa.command.conversation;

import ai.wafaa.command.directory.TenantSettings;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.ForceAssignment;
import ai.wafaa.kernel.conversation.TransferConversation;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How users pass conversations on. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class PassingEndpoints {
    private static final int LONGEST_TEXT = 4096;

    private final UserCommands commands;
    private final TenantSettings settings;
    private final Clock clock;

    PassingEndpoints(UserCommands commands, TenantSettings settings, Clock clock) {
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To an agent or to a specialty; exactly one is named.
     *
     * @param note kept with the conversation, for staff
     */
    record TransferRequest(
            @Nullable UUID agentId,
            @Nullable @Size(min = 1, max = 100) String specialty,
            @Nullable @Size(max = LONGEST_TEXT) String note) {}

    /** By who holds it or has it assigned, or a supervisor. An agent who is named has to claim it in time, like any other assignment. */
    @PostMapping("/transfer")
    Mono<ResponseEntity<ConversationState>> transfer(
            @PathVariable UUID id,
            @Valid @RequestBody TransferRequest body,
            Caller caller,
            ServerWebExchange exchange) {
        caller.require(Role.AGENT);
        if ((body.agentId() == null) == (body.specialty() == null))
            throw Refusal.invalid("agent_id", "or specialty must be named, and not both");
        String note = body.note() == null || body.note().isBlank() ? null : body.note();
        Instant now = clock.instant();
        int claimWithin = settings.handoff(caller.tenantId()).claimWithinSeconds();
        var command = new TransferConversation(
                id.toString(),
                caller.userId(),
                caller.has(Role.SUPERVISOR),
                body.agentId() == null ? null : body.agentId().toString(),
                body.specialty(),
                note == null ? null : RequestContext.of(exchange).newId(),
                note,
                claimWithin == 0 ? null : now.plusSeconds(claimWithin),
                now);
        return send(command, caller, exchange);
    }

    /** Why, for the record. */
    record TakeoverRequest(@Nullable @Size(max = 500) String reason) {}

    /** A supervisor holds the conversation from now on, whoever had it; also beyond their own maximum. */
    @PostMapping("/takeover")
    Mono<ResponseEntity<ConversationState>> takeOver(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable TakeoverRequest body,
            Caller caller,
            ServerWebExchange exchange) {
        String reason = body == null ? null : body.reason();
        return force(id, caller.userId(), reason, caller, exchange);
    }

    /** To whom, and why, for the record. */
    record ForceRequest(
            @NotNull UUID agentId,
            @Nullable @Size(max = 500) String reason) {}

    /** A supervisor gives the conversation to an agent who is online or away; also beyond that agent's maximum. */
    @PostMapping("/assign")
    Mono<ResponseEntity<ConversationState>> assign(
            @PathVariable UUID id, @Valid @RequestBody ForceRequest body, Caller caller, ServerWebExchange exchange) {
        return force(id, body.agentId().toString(), body.reason(), caller, exchange);
    }

    private Mono<ResponseEntity<ConversationState>> force(
            UUID id, String agentId, @Nullable String reason, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        return send(
                new ForceAssignment(id.toString(), agentId, caller.userId(), reason, clock.instant()),
                caller,
                exchange);
    }

    private Mono<ResponseEntity<ConversationState>> send(Object command, Caller caller, ServerWebExchange exchange) {
        return commands.send(command, caller, exchange).map(done -> {
            var state = (ConversationState) Objects.requireNonNull(done.result());
            return Answers.of(HttpStatus.OK, state, state.version(), done.position());
        });
    }
}
