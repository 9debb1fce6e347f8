package ai.wafaa.benchmark.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Named latency histograms. The caller measures from the moment at which a thing was meant to begin, so that a stalled
 * system shows as latency and not as fewer measurements. Resolution 1 µs with three digits, up to ten minutes.
 */
public final class Latencies {
    private static final long LONGEST_MICROS = 600_000_000L;

    /** Milliseconds. */
    public record Summary(long count, double p50, double p95, double p99, double max, double mean) {}

    private final Map<String, Histogram> byName = new ConcurrentHashMap<>();

    /** Times are of {@link System#nanoTime()}; one that lies before its start counts as zero. */
    public void record(String name, long fromNanos, long toNanos) {
        long micros = Math.clamp((toNanos - fromNanos) / 1_000, 0, LONGEST_MICROS);
        byName.computeIfAbsent(name, key -> new ConcurrentHistogram(LONGEST_MICROS, 3))
                .recordValue(micros);
    }

    /** Forgets what was measured, as at the end of a warm-up. */
    public void reset() {
        byName.values().forEach(Histogram::reset);
    }

    /** Zeros when nothing was measured under the name. */
    public Summary summary(String name) {
        Histogram live = byName.get(name);
        if (live == null || live.getTotalCount() == 0) {
            return new Summary(0, 0, 0, 0, 0, 0);
        }
        Histogram histogram = live.copy();
        return new Summary(
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / 1_000.0,
                histogram.getValueAtPercentile(95) / 1_000.0,
                histogram.getValueAtPercentile(99) / 1_000.0,
                histogram.getMaxValue() / 1_000.0,
                histogram.getMean() / 1_000.0);
    }

    /** All that hold a measurement, by name. */
    public Map<String, Summary> summaries() {
        Map<String, Summary> all = new TreeMap<>();
        byName.forEach((name, histogram) -> {
            if (histogram.getTotalCount() > 0) {
                all.put(name, summary(name));
            }
        });
        return all;
    }
}
