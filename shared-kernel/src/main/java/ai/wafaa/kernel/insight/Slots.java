package ai.wafaa.kernel.insight;

import java.time.Instant;

/** The buckets of time in which is counted. Every zone's hours and days begin at a quarter of an hour of UTC. */
public final class Slots {
    /** Seconds of the finest bucket. */
    public static final int QUARTER = 900;

    /** Seconds of the coarser bucket: the same counts once more, for questions whose bounds are all full hours of UTC. */
    public static final int HOUR = 3600;

    private Slots() {}

    /** The bucket's number: buckets of that width since 1970. */
    public static int of(Instant at, int width) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), width));
    }

    public static boolean begins(Instant at, int width) {
        return at.getNano() == 0 && Math.floorMod(at.getEpochSecond(), width) == 0;
    }
}
