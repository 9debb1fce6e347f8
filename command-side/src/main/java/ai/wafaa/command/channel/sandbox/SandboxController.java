package ai.wafaa.command.channel.sandbox;

import ai.wafaa.command.channel.sandbox.SandboxMessages.SandboxMessage;
import ai.wafaa.web.Blocking;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The stand-in for WhatsApp's Graph API: takes messages as that does, and shows what it took. Only there while no real address is configured. */
@RestController
@Conditional(SandboxController.NoRealAddress.class)
class SandboxController {
    private static final int MOST_SHOWN = 200;

    static class NoRealAddress implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("wafaa.whatsapp.graph-url", "")
                    .isBlank();
        }
    }

    private final SandboxMessages messages;
    private final SandboxStatuses statuses;
    private final SandboxAccess access;
    private final Environment environment;
    private final Clock clock;

    SandboxController(
            SandboxMessages messages,
            SandboxStatuses statuses,
            SandboxAccess access,
            Environment environment,
            Clock clock) {
        this.messages = messages;
        this.statuses = statuses;
        this.access = access;
        this.environment = environment;
        this.clock = clock;
    }

    @PostMapping("/sandbox/graph/{phoneNumberId}/messages")
    Mono<ResponseEntity<Map<String, Object>>> send(
            @PathVariable String phoneNumberId,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestBody JsonNode body) {
        if (!mayFill(authorization))
            return Mono.just(error(HttpStatus.UNAUTHORIZED, 190, "Invalid OAuth access token."));
        String to = body.path("to").asString(body.path("recipient").asString(""));
        JsonNode interactive = body.path("interactive");
        String text = body.path("text")
                .path("body")
                .asString(interactive.path("body").path("text").asString(""));
        if (to.isEmpty() || text.isEmpty()) return Mono.just(error(HttpStatus.BAD_REQUEST, 100, "Invalid parameter"));
        var message = new SandboxMessage(
                "wamid.sandbox." + UUID.randomUUID(),
                phoneNumberId,
                to,
                text,
                body.path("biz_opaque_callback_data").asString(null),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Blocking.run(() -> messages.add(message)).then(Mono.fromSupplier(() -> accepted(message)));
    }

    private ResponseEntity<Map<String, Object>> accepted(SandboxMessage message) {
        statuses.reportOn(message);
        return ResponseEntity.ok(Map.of(
                "messaging_product", "whatsapp",
                "contacts", List.of(Map.of("input", message.to(), "wa_id", message.to())),
                "messages", List.of(Map.of("id", message.id()))));
    }

    private boolean mayFill(@Nullable String authorization) {
        byte[] told = Objects.requireNonNullElse(authorization, "").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(told, ("Bearer " + access.token()).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Map<String, Object>> error(HttpStatus status, int code, String message) {
        return ResponseEntity.status(status)
                .body(Map.of("error", Map.of("message", message, "type", "OAuthException", "code", code)));
    }

    /** What was sent, oldest first. Open to everybody who reaches the server, so it is there in the demo only, which listens to its own machine alone. */
    @GetMapping("/sandbox/whatsapp/messages")
    Mono<Map<String, List<SandboxMessage>>> show(
            @RequestParam(name = "phone_number_id", required = false) @Nullable String phoneNumberId,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50") int limit) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        int most = Math.clamp(limit, 1, MOST_SHOWN);
        return Blocking.call(() -> Map.of("data", messages.newest(phoneNumberId, to, most)));
    }
}
