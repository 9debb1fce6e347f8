package ai.wafaa.command.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Compares instants of which one may have been kept by something that cuts them off, as a table does. */
final class Moments {
    private Moments() {}

    static boolean same(Instant one, Instant other) {
        return millis(one).equals(millis(other));
    }

    static boolean later(Instant one, Instant other) {
        return millis(one).isAfter(millis(other));
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
