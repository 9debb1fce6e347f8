package ai.wafaa.query.insight;

import ai.wafaa.kernel.insight.Bins;
import ai.wafaa.kernel.insight.Histogram;
import org.jspecify.annotations.Nullable;

/** Durations added up from histograms. Percentiles are interpolated within a bin, which is 9 % wide; count and maximum are exact. */
public final class Durations {
    private final Histogram histogram = new Histogram();
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
        histogram.add(cell.histogram());
    }

    View view() {
        if (count == 0) return new View(0, null, null, null, null);
        return new View(count, percentile(0.50), percentile(0.95), percentile(0.99), greatest);
    }

    private long percentile(double share) {
        double wanted = share * count;
        long below = 0;
        for (var bin : histogram.counts().entrySet()) {
            if (below + bin.getValue() >= wanted) {
                double start = Bins.start(bin.getKey());
                double width = Bins.start(bin.getKey() + 1) - start;
                double inside = (wanted - below) / bin.getValue();
                return Math.min(greatest, Math.round(start + width * inside));
            }
            below += bin.getValue();
        }
        return greatest;
    }
}
