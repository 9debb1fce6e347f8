package ai.wafaa.web.idempotency;

import ai.wafaa.web.Answers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers an answer before it is sent. */
class AnswerRecorder extends ServerHttpResponseDecorator {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, Answers.POSITION);

    private final RecordedAnswers answers;
    private final IdempotencyKey key;
    private boolean settled;

    AnswerRecorder(ServerHttpResponse response, RecordedAnswers answers, IdempotencyKey key) {
        super(response);
        this.answers = answers;
        this.key = key;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(Flux.from(body))
                .map(AnswerRecorder::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> keep(bytes)
                        .then(Mono.defer(() -> super.writeWith(
                                Mono.fromSupplier(() -> bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return settle().then(Mono.defer(super::setComplete));
    }

    /** An answer without a body is remembered at the end. */
    Mono<Void> settle() {
        return settled ? Mono.empty() : keep(new byte[0]);
    }

    private Mono<Void> keep(byte[] body) {
        settled = true;
        HttpStatusCode code = getStatusCode();
        int status = code == null ? 200 : code.value();
        boolean notDone = status >= 500 || status == 401 || status == 429;
        return notDone
                ? answers.forget(key)
                : answers.finish(
                        key, new RecordedAnswer(status, keptHeaders(), new String(body, StandardCharsets.UTF_8)));
    }

    private Map<String, String> keptHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
