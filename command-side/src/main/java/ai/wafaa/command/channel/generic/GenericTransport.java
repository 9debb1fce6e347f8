package ai.wafaa.command.channel.generic;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.command.channel.outbound.Outcome;
import ai.wafaa.command.channel.outbound.Transport;
import ai.wafaa.kernel.channel.ChannelType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts a reply, signed, to the address that the operator has set for the account; the receiver knows a repeated one by {@code message_id}. Without an address the reply
 * counts as sent once it is recorded: whoever uses the channel reads it from the API.
 */
@Component
class GenericTransport implements Transport {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MESSAGES_PER_SECOND = 200;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final ChannelSecrets secrets;
    private final WebClient client;

    GenericTransport(ChannelSecrets secrets, WebClient.Builder builder) {
        this.secrets = secrets;
        var http = HttpClient.create()
                .option(io.netty.channel.ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
                .responseTimeout(ANSWER)
                .followRedirect(false);
        this.client = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    @Override
    public ChannelType channel() {
        return ChannelType.GENERIC;
    }

    @Override
    public int messagesPerSecond() {
        return MESSAGES_PER_SECOND;
    }

    @Override
    public CompletableFuture<Outcome> send(OutboundMessage message) {
        ChannelSecret secret = secrets.of(message.channelAccountId());
        String callback = secret == null ? null : secret.callbackUrl();
        if (secret == null || callback == null) return CompletableFuture.completedFuture(new Outcome.Accepted(null));
        byte[] body = JSON.writeValueAsBytes(body(message));
        return client.post()
                .uri(callback)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Wafaa-Signature-256", Signatures.of(body, secret.appSecret()))
                .bodyValue(body)
                .exchangeToMono(
                        answer -> answer.releaseBody().then(Mono.fromSupplier(() -> outcome(answer.statusCode()))))
                .onErrorResume(error -> Mono.just(new Outcome.Later("unreachable", null, true)))
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private static Map<String, Object> body(OutboundMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message_id", message.messageId());
        body.put("conversation_id", message.conversationId());
        body.put("to", Map.of("id", message.address()));
        body.put("text", message.text());
        body.put("timestamp", message.createdAt().toString());
        return body;
    }

    private static Outcome outcome(HttpStatusCode status) {
        if (status.is2xxSuccessful()) return new Outcome.Accepted(null);
        String code = "http-" + status.value();
        boolean permanent =
                status.is4xxClientError() && status.value() != 408 && status.value() != 425 && status.value() != 429;
        return permanent ? new Outcome.Refused(code, null) : new Outcome.Later(code, null, true);
    }
}
