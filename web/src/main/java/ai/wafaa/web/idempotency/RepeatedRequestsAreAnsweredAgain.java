package ai.wafaa.web.idempotency;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.problem.Problems;
import ai.wafaa.web.request.RequestContext;
import ai.wafaa.web.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Honours {@code Idempotency-Key} on the POSTs of signed-in users: the first request is done and its answer kept, also a refusal; the same request again gets
 * that answer. What failed on our side is not kept. Without the header this costs nothing.
 */
@Component
@Order(-50) // inside the security filters, whose place is -100
class RepeatedRequestsAreAnsweredAgain implements WebFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;

    private final RecordedAnswers answers;
    private final Problems problems;

    RepeatedRequestsAreAnsweredAgain(RecordedAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (key == null || !exchange.getRequest().getMethod().equals(HttpMethod.POST)) {
            return chain.filter(exchange);
        }
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication() instanceof SignedIn user ? user : null)
                .flatMap(user ->
                        once(exchange, chain, keyOf(exchange, user, key)).thenReturn(true))
                .switchIfEmpty(Mono.defer(() -> chain.filter(exchange).thenReturn(true)))
                .then();
    }

    private static IdempotencyKey keyOf(ServerWebExchange exchange, SignedIn user, String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new Refusal(RefusalCode.VALIDATION_FAILED, HEADER + " must have 1 to " + LONGEST + " characters.");
        }
        String target = exchange.getRequest().getMethod() + " "
                + exchange.getRequest().getPath().value();
        return new IdempotencyKey(
                user.getPrincipal().tenantId(), user.getPrincipal().userId(), target, key);
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, IdempotencyKey key) {
        return body(exchange)
                .flatMap(body -> answers.begin(key, fingerprint(exchange, body))
                        .flatMap(known -> proceed(exchange, chain, key, body, known)));
    }

    private Mono<Void> proceed(
            ServerWebExchange exchange,
            WebFilterChain chain,
            IdempotencyKey key,
            byte[] body,
            RecordedAnswers.Known known) {
        return switch (known) {
            case RecordedAnswers.New _ -> first(exchange, chain, key, body);
            case RecordedAnswers.Answered(RecordedAnswer answer) -> again(exchange, answer);
            case RecordedAnswers.UnderWay _ ->
                Mono.error(new Refusal(
                        RefusalCode.CONFLICT,
                        "The first request with this key has not been answered yet.",
                        Map.of("retry_after", 1)));
            case RecordedAnswers.UsedForAnother _ -> problems.keyReused(exchange);
        };
    }

    private Mono<Void> first(ServerWebExchange exchange, WebFilterChain chain, IdempotencyKey key, byte[] body) {
        RequestContext.of(exchange).repeats(key.scope());
        var recorder = new AnswerRecorder(exchange.getResponse(), answers, key);
        ServerWebExchange recorded = exchange.mutate()
                .request(new ReadBody(exchange.getRequest(), body))
                .response(recorder)
                .build();
        return chain.filter(recorded)
                .onErrorResume(error -> problems.handle(recorded, error))
                .then(Mono.defer(recorder::settle));
    }

    private static Mono<Void> again(ServerWebExchange exchange, RecordedAnswer answer) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.headers().forEach(response.getHeaders()::set);
        response.getHeaders().set("Idempotency-Replayed", "true");
        return answer.body().isEmpty()
                ? response.setComplete()
                : response.writeWith(Mono.fromSupplier(
                        () -> response.bufferFactory().wrap(answer.body().getBytes(StandardCharsets.UTF_8))));
    }

    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody())
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0]);
    }

    private static String fingerprint(ServerWebExchange exchange, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    String.valueOf(exchange.getRequest().getURI().getRawQuery()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
