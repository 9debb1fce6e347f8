package ai.wafaa.command.channel;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the raw body of a webhook. Whoever calls is not known before the whole body is read, so few large ones are taken at once, and they are worked on apart from the
 * event loop.
 */
@Component
public class WebhookBody {
    /** As the HTTP contract has it. */
    public static final int LIMIT = 8 * 1024 * 1024;

    private static final int LARGE = 128 * 1024;
    private static final int LARGE_AT_ONCE = 8;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /** @param then is given the body; the answer fails with {@code unavailable} when too many large ones are being read */
    public <T> Mono<T> read(ServerWebExchange exchange, Function<byte[], Mono<T>> then) {
        long announced = exchange.getRequest().getHeaders().getContentLength();
        Mono<byte[]> body = DataBufferUtils.join(exchange.getRequest().getBody(), LIMIT)
                .map(WebhookBody::bytes)
                .defaultIfEmpty(new byte[0]);
        if (announced >= 0 && announced <= LARGE) return body.flatMap(then);
        return Mono.defer(() -> {
            if (!large.tryAcquire())
                return Mono.error(new Refusal(RefusalCode.UNAVAILABLE, "Too many large bodies at once."));
            return body.publishOn(Schedulers.boundedElastic()).flatMap(then).doFinally(signal -> large.release());
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
