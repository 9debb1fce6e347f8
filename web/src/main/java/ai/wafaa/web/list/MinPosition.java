package ai.wafaa.web.list;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.web.Answers;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far a read must have come, by {@code ?min_position=} or {@code X-Wafaa-Position}. Controllers take it as an argument.
 *
 * @param position of the log; -1 when the read need not wait
 */
public record MinPosition(long position) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(10);

    /** @throws Refusal {@code validation-failed} when it is no number */
    public static MinPosition of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst("min_position");
        if (asked == null) {
            asked = request.getHeaders().getFirst(Answers.POSITION);
        }
        try {
            return new MinPosition(asked == null ? -1 : Long.parseLong(asked));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("min_position", "must be a number");
        }
    }

    /**
     * Completes once the reading side has come so far; fails with {@code unavailable} when that takes more than two seconds.
     *
     * @param reached tells the position of the reading side; must not block
     */
    public Mono<Void> await(LongSupplier reached) {
        if (position < 0 || reached.getAsLong() >= position) {
            return Mono.empty();
        }
        return Flux.interval(STEP)
                .onBackpressureDrop()
                .takeUntil(tick -> reached.getAsLong() >= position)
                .take(PATIENCE)
                .then(Mono.defer(() -> reached.getAsLong() >= position ? Mono.empty() : Mono.error(late())));
    }

    private static Refusal late() {
        return new Refusal(RefusalCode.UNAVAILABLE, "What was written has not reached the reading side yet.");
    }
}
