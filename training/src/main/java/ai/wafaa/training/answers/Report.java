package ai.wafaa.training.answers;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What is reached on a set, as rows of the model card. */
final class Report {
    static final String HEAD =
            "| set | questions | right first | answered | right of answered | out of scope caught | calibration error | at 90 % kept: threshold | out of scope caught | right of answered |\n"
                    + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|";
    private static final double THRESHOLD = 0.6;
    private static final double KEPT = 0.9;
    private static final int BINS = 10;

    private Report() {}

    /** Sets of which one tells too much about the other. */
    static String family(String name) {
        return name.replaceAll("[ ,].*", "");
    }

    static String row(String name, List<Sample> samples, Fitted fitted) {
        List<Sample> in = samples.stream().filter(Sample::inScope).toList();
        List<Sample> out = samples.stream().filter(s -> !s.inScope()).toList();
        double kept = threshold(in, fitted);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %.3f | %.3f | %s | %s |",
                name,
                samples.size(),
                share(in, Sample::right),
                share(in, s -> fitted.confidence(s) >= THRESHOLD),
                share(above(samples, fitted, THRESHOLD), Sample::right),
                share(out, s -> fitted.confidence(s) < THRESHOLD),
                calibrationError(samples, fitted),
                kept,
                share(out, s -> fitted.confidence(s) < kept),
                share(above(in, fitted, kept), Sample::right));
    }

    private static List<Sample> above(List<Sample> samples, Fitted fitted, double threshold) {
        return samples.stream().filter(s -> fitted.confidence(s) >= threshold).toList();
    }

    /** The confidence that most of what is in scope reaches. */
    private static double threshold(List<Sample> inScope, Fitted fitted) {
        double[] sorted =
                inScope.stream().mapToDouble(fitted::confidence).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * (1 - KEPT))];
    }

    private static String share(List<Sample> samples, Predicate<Sample> what) {
        return samples.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.3f",
                        (double) samples.stream().filter(what).count() / samples.size());
    }

    private static int bin(double confidence) {
        return Math.min(BINS - 1, (int) (confidence * BINS));
    }

    static double calibrationError(List<Sample> samples, Fitted fitted) {
        double[] difference = new double[BINS];
        for (Sample sample : samples) {
            double confidence = fitted.confidence(sample);
            difference[bin(confidence)] += confidence - (sample.right() ? 1 : 0);
        }
        double error = 0;
        for (double bin : difference) {
            error += Math.abs(bin) / samples.size();
        }
        return error;
    }

    /** What was said and what was right, all sets together, each counting the same. */
    static String reliability(List<List<Sample>> sets, Fitted fitted) {
        double[] count = new double[BINS];
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        for (List<Sample> set : sets) {
            for (Sample sample : set) {
                double confidence = fitted.confidence(sample);
                int bin = bin(confidence);
                count[bin] += 1.0 / set.size();
                said[bin] += confidence / set.size();
                right[bin] += (sample.right() ? 1.0 : 0) / set.size();
            }
        }
        var text = new StringBuilder("| said | share of questions | right |\n|---:|---:|---:|\n");
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] == 0) continue;
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.3f | %.2f |%n",
                    said[bin] / count[bin],
                    count[bin] / sets.size(),
                    right[bin] / count[bin]));
        }
        return text.toString();
    }
}
