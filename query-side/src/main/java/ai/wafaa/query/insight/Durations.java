package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Bins;
import ai.wafaa.kernel.insight.Histogram;
import org.jspecify.annotations.Nullable;

/** Durations added up from histograms. Percentiles are interpolated within a bin, which is 9 % wide; count and maximum are exact. */
public final class Durations {
    /** By bin; not a map, as months of a busy company bring a hundred thousand bins to add. */
    private final long[] bins = new long[Bins.COUNT];

    private long count;
    private long greatest;

    /**
     * In milliseconds; null where there is none.
     *
     * @param p50 half of them were at most so long
     */
    public record View(
            long count,
            @Nullable Long p50,
            @Nullable Long p95,
            @Nullable Long p99,
            @Nullable Long max) {}

    void add(Cells.Cell cell) {
        count += cell.n();
        greatest = Math.max(greatest, cell.greatest());
        Histogram.each(cell.histogram(), (bin, n) -> bins[bin] += n);
    }

    View view() {
        if (count == 0) return new View(0, null, null, null, null);
        return new View(count, percentile(0.50), percentile(0.95), percentile(0.99), greatest);
    }

    private long percentile(double share) {
        double wanted = share * count;
        long below = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            if (bins[bin] > 0 && below + bins[bin] >= wanted) {
                double start = Bins.start(bin);
                double width = Bins.start(bin + 1) - start;
                double inside = (wanted - below) / bins[bin];
                return Math.min(greatest, Math.round(start + width * inside));
            }
            below += bins[bin];
        }
        return greatest;
    }
}
