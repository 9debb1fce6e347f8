package ai.wafaa.query;

import ai.wafaa.web.list.MinPosition;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far the read models are known to be: told at once by a projector in this process, and by whoever reads their position. */
@Component
public class ReadProgress {
    private final AtomicLong position = new AtomicLong(-1);

    /** The read models have everything up to the position. */
    public void reached(long at) {
        position.accumulateAndGet(at, Math::max);
    }

    /** Completes once the read models have come so far; fails with {@code unavailable} after two seconds. */
    public Mono<Void> await(MinPosition wanted) {
        return wanted.await(position::get);
    }
}
