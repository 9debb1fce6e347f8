package ai.wafaa.kernel.insight;

import java.time.Instant;
import java.util.List;

/** The buckets of time in which is counted: the same counts once more in each width, so that a range is covered by as few buckets as can be. */
public final class Slots {
    private static final int HOUR = 3600;

    /**
     * Seconds of the finest to the coarsest bucket. A quarter of an hour, as the offset of every zone in use is a multiple of it; six hours, because of a zone's
     * days few are days of UTC, but each holds three of those.
     */
    public static final List<Integer> WIDTHS = List.of(HOUR / 4, HOUR, 6 * HOUR, 24 * HOUR);

    private Slots() {}

    /** The bucket's number: buckets of that width since 1970. */
    public static int of(Instant at, int width) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), width));
    }

    /** The number of the wider bucket in which a bucket lies. */
    public static int within(int slot, int width, int wider) {
        return Math.toIntExact(Math.floorDiv((long) slot * width, wider));
    }

    /** The number of the first bucket that begins at that instant or later. */
    public static int from(Instant at, int width) {
        int slot = of(at, width);
        return start(slot, width).isBefore(at) ? slot + 1 : slot;
    }

    /** When the bucket begins. */
    public static Instant start(int slot, int width) {
        return Instant.ofEpochSecond((long) slot * width);
    }
}
