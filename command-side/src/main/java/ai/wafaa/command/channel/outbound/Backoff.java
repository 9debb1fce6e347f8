package ai.wafaa.command.channel.outbound;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that double, between a first and a longest one, each shortened by chance to no less than half, so that many do not come back at once. */
record Backoff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 30;

    /** @param failures so far, at least 1 */
    Duration after(int failures) {
        double factor = Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double millis = Math.min(first.toMillis() * factor, (double) longest.toMillis());
        return Duration.ofMillis(
                (long) (millis * (0.5 + ThreadLocalRandom.current().nextDouble() / 2)));
    }
}
