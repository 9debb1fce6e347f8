package ai.wafaa.command.agent;

import ai.wafaa.command.access.Credentials;
import ai.wafaa.command.access.Passwords;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgent;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.agent.RegisterAgent;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Users of a tenant: making and changing them, and their status. */
@RestController
@RequestMapping("/api/v1/agents")
class AgentEndpoints {
    private static final int USUAL_CAPACITY = 5;

    private final UserCommands commands;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Clock clock;

    AgentEndpoints(UserCommands commands, Credentials credentials, Passwords passwords, Clock clock) {
        this.commands = commands;
        this.credentials = credentials;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @param password without one the user cannot sign in by password */
    record NewAgent(
            @NotBlank String email,
            @NotBlank String fullName,
            @NotNull Role role,
            @Nullable String password,
            @Nullable Integer maxConcurrentConversations,
            @Nullable Set<String> specialties) {

        @Override
        public String toString() {
            return "NewAgent[hidden]";
        }
    }

    /** A user as just made. */
    record AgentAnswer(
            String id,
            String email,
            String fullName,
            Role role,
            AgentStatus status,
            int maxConcurrentConversations,
            int currentConversationCount,
            Set<String> specialties,
            boolean enabled,
            @Nullable Long version) {}

    @PostMapping
    Mono<ResponseEntity<AgentAnswer>> create(
            @Valid @RequestBody NewAgent body, Caller caller, RequestContext context, ServerWebExchange exchange) {
        caller.require(Role.ADMIN);
        var user = new RegisterAgent(
                context.newId(),
                caller.tenantId(),
                Credentials.normalised(body.email()),
                body.fullName().strip(),
                body.role(),
                Objects.requireNonNullElse(body.maxConcurrentConversations(), USUAL_CAPACITY),
                Objects.requireNonNullElse(body.specialties(), Set.of()),
                clock.instant());
        return hash(body.password())
                .map(hash -> new RegisterUser(user, hash))
                .defaultIfEmpty(new RegisterUser(user, null))
                .flatMap(command -> commands.send(command, caller, exchange))
                .map(done -> {
                    Long version = done.version(user.agentId());
                    return Answers.of(HttpStatus.CREATED, answer(user, version), version, done.position());
                });
    }

    private static AgentAnswer answer(RegisterAgent user, @Nullable Long version) {
        return new AgentAnswer(
                user.agentId(),
                user.email(),
                user.fullName(),
                user.role(),
                AgentStatus.OFFLINE,
                user.maxConcurrentConversations(),
                0,
                user.specialties(),
                true,
                version);
    }

    /** Changes what is not null. */
    record AgentChange(
            @Nullable String fullName,
            @Nullable Role role,
            @Nullable Integer maxConcurrentConversations,
            @Nullable Set<String> specialties,
            @Nullable Boolean enabled,
            @Nullable String password) {

        @Override
        public String toString() {
            return "AgentChange[hidden]";
        }
    }

    /** The user has been changed; the version is null when nothing but the password was. */
    record AgentChanged(String id, @Nullable Long version) {}

    @PatchMapping("/{id}")
    Mono<ResponseEntity<AgentChanged>> change(
            @PathVariable UUID id, @Valid @RequestBody AgentChange body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.ADMIN);
        String agentId = id.toString();
        UserRules.verify(body.fullName(), body.specialties());
        if (agentId.equals(caller.userId()) && (body.role() != null || Boolean.FALSE.equals(body.enabled()))) {
            throw new Refusal(RefusalCode.FORBIDDEN, "Nobody takes their own role away; another admin can.");
        }
        var command = new ChangeAgent(
                agentId,
                body.fullName(),
                body.role(),
                body.maxConcurrentConversations(),
                body.specialties(),
                body.enabled(),
                clock.instant());
        return hash(body.password())
                .flatMap(hash -> commands.send(command, caller, exchange)
                        .flatMap(done -> Blocking.run(() -> credentials.setPassword(caller.tenantId(), agentId, hash))
                                .thenReturn(done)))
                .switchIfEmpty(Mono.defer(() -> commands.send(command, caller, exchange)))
                .map(done -> {
                    Long version = done.version(agentId);
                    return Answers.of(HttpStatus.OK, new AgentChanged(agentId, version), version, done.position());
                });
    }

    /** A user's new status. */
    record StatusChange(@NotNull AgentStatus status) {}

    /** @param version null when the user had that status already */
    record StatusAnswer(
            String id, AgentStatus status, @Nullable Long version) {}

    @PatchMapping("/{id}/status")
    Mono<ResponseEntity<StatusAnswer>> changeStatus(
            @PathVariable UUID id, @Valid @RequestBody StatusChange body, Caller caller, ServerWebExchange exchange) {
        String agentId = id.toString();
        var command = new ChangeAgentStatus(agentId, body.status(), clock.instant());
        return mayChangeStatus(agentId, caller)
                .then(Mono.defer(() -> commands.send(command, caller, exchange)))
                .map(done -> {
                    Long version = done.version(agentId);
                    return Answers.of(
                            HttpStatus.OK, new StatusAnswer(agentId, body.status(), version), version, done.position());
                });
    }

    /** One's own, and as a supervisor that of others. Whether somebody else exists is only told of the own tenant. */
    private Mono<Void> mayChangeStatus(String agentId, Caller caller) {
        if (agentId.equals(caller.userId()) || caller.has(Role.SUPERVISOR)) {
            return Mono.empty();
        }
        return Blocking.call(() -> credentials.exists(caller.tenantId(), agentId))
                .flatMap(known -> {
                    caller.require(known ? Role.SUPERVISOR : Role.AGENT);
                    return Mono.error(new Refusal(RefusalCode.NOT_FOUND, "There is no such agent."));
                });
    }

    private Mono<String> hash(@Nullable String password) {
        return password == null ? Mono.empty() : Blocking.call(() -> passwords.hash(password));
    }
}
