package ai.wafaa.kernel.insight;

/**
 * The bins of an additive histogram of durations: eight to each doubling, so a bin is 9 % wide and its middle is at most 4.5 % off. Bin 0 is for values that are
 * not durations.
 */
public final class Bins {
    /** Every number of a bin is below this: a {@code long} doubles 63 times. */
    public static final int COUNT = 2 + 8 * 63;

    private static final double PER_DOUBLING = 8;

    private Bins() {}

    /** @param millis at least 0 */
    public static int of(long millis) {
        return 1 + (int) Math.floor(PER_DOUBLING * Math.log(millis + 1.0) / Math.log(2));
    }

    /** The least duration of a bin in ms; the bin ends where the next begins. */
    public static double start(int bin) {
        return Math.pow(2, (bin - 1) / PER_DOUBLING) - 1;
    }
}
