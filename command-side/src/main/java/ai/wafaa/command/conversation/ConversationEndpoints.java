package ai.wafaa.command.conversation;

import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.AddNote;
import ai.wafaa.kernel.conversation.ClaimConversation;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.RateConversation;
import ai.wafaa.kernel.conversation.ReleaseConversation;
import ai.wafaa.kernel.conversation.RequestHandoff;
import ai.wafaa.kernel.conversation.SendReply;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.store.Recorded;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What users do with conversations. */
@RestController
class ConversationEndpoints {
    /** The longest text that WhatsApp takes, in characters. */
    private static final int LONGEST_TEXT = 4096;

    private final UserCommands commands;
    private final Clock clock;

    ConversationEndpoints(UserCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Asks for a person. */
    record HandoffRequest(
            @Nullable @Size(max = 500) String reason,
            @Nullable Priority priority,
            @Nullable @Size(max = 100) String specialty) {}

    /** The conversation waits for a person, or a person has it already. */
    record HandoffAnswer(
            String conversationId, String status, @Nullable Long version) {}

    @PostMapping("/api/v1/conversations/{id}/handoff")
    Mono<ResponseEntity<HandoffAnswer>> handoff(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable HandoffRequest body,
            Caller caller,
            ServerWebExchange exchange) {
        caller.require(Role.AGENT);
        var asked = Objects.requireNonNullElse(body, new HandoffRequest(null, null, null));
        var command =
                new RequestHandoff(id.toString(), asked.reason(), asked.priority(), asked.specialty(), clock.instant());
        return send(command, caller, exchange, done -> {
            Long version = (Long) done.result();
            var answer = new HandoffAnswer(id.toString(), "pending_handoff", version);
            return Answers.of(HttpStatus.ACCEPTED, answer, version, done.position());
        });
    }

    @PostMapping("/api/v1/agents/{agentId}/claim/{id}")
    Mono<ResponseEntity<ConversationState>> claim(
            @PathVariable UUID agentId, @PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
        onlyForOneselfOr(Role.SUPERVISOR, agentId, caller);
        return send(
                new ClaimConversation(id.toString(), agentId.toString(), clock.instant()),
                caller,
                exchange,
                ConversationEndpoints::state);
    }

    /** @param note kept with the conversation, for staff */
    record ReleaseRequest(
            @NotNull Outcome outcome,
            @Nullable @Size(max = LONGEST_TEXT) String note) {}

    @PostMapping("/api/v1/agents/{agentId}/release/{id}")
    Mono<ResponseEntity<ConversationState>> release(
            @PathVariable UUID agentId,
            @PathVariable UUID id,
            @Valid @RequestBody ReleaseRequest body,
            Caller caller,
            ServerWebExchange exchange) {
        onlyForOneselfOr(Role.SUPERVISOR, agentId, caller);
        String note = body.note() == null || body.note().isBlank() ? null : body.note();
        String noteId = note == null ? null : RequestContext.of(exchange).newId();
        String reason = agentId.toString().equals(caller.userId()) ? "agent" : "supervisor";
        var command = new ReleaseConversation(
                id.toString(), agentId.toString(), body.outcome(), reason, noteId, note, clock.instant());
        return send(command, caller, exchange, ConversationEndpoints::state);
    }

    /** @param clientRef comes back in {@code message_sent}, which may overtake the answer */
    record ReplyRequest(
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Nullable @Size(max = 200) String clientRef) {}

    /** The reply is recorded and will be sent. */
    record ReplyAnswer(String messageId, @Nullable Long version) {}

    @PostMapping("/api/v1/conversations/{id}/messages")
    Mono<ResponseEntity<ReplyAnswer>> reply(
            @PathVariable UUID id, @Valid @RequestBody ReplyRequest body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.AGENT);
        String messageId = RequestContext.of(exchange).newId();
        var command = new SendReply(
                id.toString(), caller.userId(), messageId, body.text(), body.clientRef(), clock.instant());
        return send(command, caller, exchange, done -> {
            Long version = (Long) done.result();
            return Answers.of(HttpStatus.ACCEPTED, new ReplyAnswer(messageId, version), version, done.position());
        });
    }

    /** A note for staff only. */
    record NoteRequest(@NotBlank @Size(max = LONGEST_TEXT) String text) {}

    /** The note is recorded. */
    record NoteAnswer(String noteId, @Nullable Long version) {}

    @PostMapping("/api/v1/conversations/{id}/notes")
    Mono<ResponseEntity<NoteAnswer>> note(
            @PathVariable UUID id, @Valid @RequestBody NoteRequest body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.AGENT);
        String noteId = RequestContext.of(exchange).newId();
        var command = new AddNote(
                id.toString(), noteId, caller.userId(), caller.seesWholeTenant(), body.text(), clock.instant());
        return send(command, caller, exchange, done -> {
            Long version = (Long) done.result();
            return Answers.of(HttpStatus.CREATED, new NoteAnswer(noteId, version), version, done.position());
        });
    }

    /** What the customer says of how it went, for integrations; customers answer through their channel. */
    record RatingRequest(
            @NotNull Integer score,
            @Nullable @Size(max = LONGEST_TEXT) String comment) {}

    /** It is recorded, unless the customer had said it before: the first rating counts. */
    record RatingAnswer(String conversationId, @Nullable Long version) {}

    @PostMapping("/api/v1/conversations/{id}/csat")
    Mono<ResponseEntity<RatingAnswer>> rate(
            @PathVariable UUID id, @Valid @RequestBody RatingRequest body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        var command = new RateConversation(id.toString(), body.score(), body.comment(), clock.instant());
        return send(command, caller, exchange, done -> {
            Long version = (Long) done.result();
            return Answers.of(HttpStatus.OK, new RatingAnswer(id.toString(), version), version, done.position());
        });
    }

    private static ResponseEntity<ConversationState> state(Recorded done) {
        var state = (ConversationState) Objects.requireNonNull(done.result());
        return Answers.of(HttpStatus.OK, state, state.version(), done.position());
    }

    private static void onlyForOneselfOr(Role other, UUID agentId, Caller caller) {
        caller.require(agentId.toString().equals(caller.userId()) ? Role.AGENT : other);
    }

    private <T> Mono<ResponseEntity<T>> send(
            Object command, Caller caller, ServerWebExchange exchange, Function<Recorded, ResponseEntity<T>> answer) {
        return commands.send(command, caller, exchange).map(answer);
    }
}
