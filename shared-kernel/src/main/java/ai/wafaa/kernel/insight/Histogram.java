package ai.wafaa.kernel.insight;

import java.nio.ByteBuffer;
import java.util.TreeMap;

/**
 * How many durations fell into each of the {@link Bins}. Packed, each bin takes six bytes: its number (two) and how many are in it (four), big-endian. Packed ones
 * that follow each other are a packed one too, their sum; so a database adds them up by stringing them together.
 */
public final class Histogram {
    /** Takes a bin with how many are in it. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int bin, long count);
    }

    private static final int BYTES = Short.BYTES + Integer.BYTES;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();

    /** @param millis at least 0 */
    public void add(long millis) {
        counts.merge(Bins.of(millis), 1L, Long::sum);
    }

    public void add(Histogram other) {
        other.counts.forEach((bin, count) -> counts.merge(bin, count, Long::sum));
    }

    /** @param packed one or several, one after the other */
    public void add(byte[] packed) {
        each(packed, (bin, count) -> counts.merge(bin, count, Long::sum));
    }

    /** What is packed, bin by bin; a bin may come several times. */
    public static void each(byte[] packed, Visitor visitor) {
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        while (bytes.remaining() >= BYTES) visitor.visit(bytes.getShort(), bytes.getInt());
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Its bins from the least to the greatest, each once: equal histograms give equal bytes. */
    public byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(counts.size() * BYTES);
        counts.forEach((bin, count) -> bytes.putShort(bin.shortValue()).putInt(Math.toIntExact(count)));
        return bytes.array();
    }
}
