package ai.wafaa.command.channel.sandbox;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.command.channel.sandbox.SandboxMessages.SandboxMessage;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.channel.ChannelType;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reports on messages as WhatsApp does: sent, delivered, read, each after a short while, signed, to the real webhook. */
@Component
class SandboxStatuses {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxStatuses.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Duration> AFTER = Map.of(
            "sent", Duration.ofMillis(200), "delivered", Duration.ofMillis(700), "read", Duration.ofMillis(2500));
    /** Reports that wait at once; beyond that none are promised, as the sandbox is for looking at, not for measuring. */
    private static final int MOST_WAITING = 5_000;

    private final SandboxAccess access;
    private final Directory directory;
    private final ChannelSecrets secrets;
    private final WebClient client;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();

    SandboxStatuses(
            SandboxAccess access, Directory directory, ChannelSecrets secrets, WebClient.Builder builder, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.secrets = secrets;
        this.client = builder.clone().build();
        this.clock = clock;
    }

    void reportOn(SandboxMessage message) {
        var account = directory.accountByExternalId(ChannelType.WHATSAPP, message.phoneNumberId());
        ChannelSecret secret =
                account.map(a -> secrets.of(a.channelAccountId())).orElse(null);
        if (secret == null || waiting.get() >= MOST_WAITING) return;
        waiting.incrementAndGet();
        Flux.fromIterable(AFTER.entrySet())
                .flatMap(status ->
                        Mono.delay(status.getValue()).then(Mono.defer(() -> post(message, status.getKey(), secret))))
                .doFinally(signal -> waiting.decrementAndGet())
                .subscribe(
                        done -> {}, error -> LOG.debug("A report of the sandbox was not taken: {}", error.toString()));
    }

    private Mono<Void> post(SandboxMessage message, String status, ChannelSecret secret) {
        byte[] body = JSON.writeValueAsBytes(payload(message, status));
        return client.post()
                .uri(access.self() + "/webhooks/whatsapp")
                .header("X-Hub-Signature-256", Signatures.of(body, secret.appSecret()))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .retrieve()
                .toBodilessEntity()
                .then();
    }

    private Map<String, Object> payload(SandboxMessage message, String status) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", message.id());
        told.put("status", status);
        told.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        told.put("recipient_id", message.to());
        if (message.messageId() != null) told.put("biz_opaque_callback_data", message.messageId());
        Map<String, Object> value = Map.of(
                "messaging_product", "whatsapp",
                "metadata", Map.of("phone_number_id", message.phoneNumberId()),
                "statuses", List.of(told));
        return Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "sandbox", "changes", List.of(Map.of("field", "messages", "value", value)))));
    }
}
