package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ProviderJson.string;

import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.command.channel.outbound.Outcome;
import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls {@code POST {base}/{phone_number_id}/messages} and tells what the answer means. */
final class GraphApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST_WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
    /** Shorter than servers keep a silent connection, so that none is closed just when it is used again. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private final WebClient client;
    private final Supplier<String> base;

    /** @param base address without a slash at the end; asked for with each call, as our own port is known only once the server runs */
    GraphApi(WhatsAppProperties properties, Supplier<String> base, WebClient.Builder builder) {
        var connections = ConnectionProvider.builder("whatsapp")
                .maxConnections(properties.maxConnections())
                .pendingAcquireMaxCount(-1) // bounded by the outbox
                .pendingAcquireTimeout(LONGEST_WAIT_FOR_CONNECTION)
                .maxIdleTime(IDLE)
                .build();
        var http = HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        properties.connectTimeout().toMillis())
                .responseTimeout(properties.responseTimeout())
                .followRedirect(false)
                .disableRetry(true); // whether to send again is decided by who knows what a doubled message costs
        this.client = builder.clone()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
        this.base = base;
    }

    Mono<Outcome> send(String phoneNumberId, @Nullable String accessToken, OutboundMessage message) {
        return client.post()
                .uri(base.get() + "/{number}/messages", phoneNumberId)
                .headers(headers -> {
                    if (accessToken != null) headers.setBearerAuth(accessToken);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(JSON.writeValueAsBytes(GraphMessage.body(message)))
                .exchangeToMono(answer -> answer.bodyToMono(byte[].class)
                        .defaultIfEmpty(new byte[0])
                        .map(body ->
                                outcome(answer.statusCode(), answer.headers().asHttpHeaders(), body)))
                .onErrorResume(error -> Mono.just(failed(error)));
    }

    private static Outcome outcome(HttpStatusCode status, HttpHeaders headers, byte[] body) {
        JsonNode answer = parse(body);
        if (status.is2xxSuccessful())
            return new Outcome.Accepted(string(answer.path("messages").path(0), "id"));
        return GraphError.outcome(status.value(), answer.path("error"), retryAfter(headers));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Seconds or a date, as RFC 9110 has it; bounded, so that a mistake of the other side does not silence a number for days. */
    static @Nullable Duration retryAfter(HttpHeaders headers) {
        String told = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (told == null) return null;
        try {
            Duration pause = told.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(told))
                    : Duration.between(Instant.now(), ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME));
            if (pause.isNegative()) return Duration.ZERO;
            return pause.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : pause;
        } catch (NumberFormatException | DateTimeParseException | ArithmeticException odd) {
            return null;
        }
    }

    private static Outcome failed(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause())
            if (wasNeverSent(cause)) return new Outcome.Later("unreachable", null, true);
        return new Outcome.Unknown("no-answer");
    }

    private static boolean wasNeverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException
                || cause
                        instanceof
                        TimeoutException; // no free connection; an answer that does not come is another exception
    }
}
