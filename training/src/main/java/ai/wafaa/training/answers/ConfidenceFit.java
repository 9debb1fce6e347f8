package ai.wafaa.training.answers;

import ai.wafaa.command.bot.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Fits the confidence by logistic regression (Newton's method, a little ridge); each set counts the same. The weights are found where as many questions are out
 * of scope as in it, so that both are told apart; what is said is then scaled to the share that a company is taken to have.
 */
final class ConfidenceFit {
    private static final int STEPS = 25;
    private static final double RIDGE = 0.002;
    private static final double EQUAL = 0.5;

    private static final class Row {
        private final double[] evidence;
        private final boolean right;
        private final double weight;

        Row(double[] evidence, boolean right, double weight) {
            this.evidence = evidence;
            this.right = right;
            this.weight = weight;
        }
    }

    private ConfidenceFit() {}

    /**
     * The weights, and the bias behind them.
     *
     * @param outOfScope the share of questions that no article answers
     */
    static double[] fit(Collection<List<Sample>> sets, double outOfScope) {
        double[] weights = solved(rows(sets, EQUAL, ConfidenceFit::evidence), RIDGE);
        Function<Sample, double[]> said = sample -> new double[] {logit(evidence(sample), weights)};
        double[] scale = solved(rows(sets, outOfScope, said), 0);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale[0];
        }
        weights[weights.length - 1] += scale[1];
        return weights;
    }

    private static double[] evidence(Sample sample) {
        return Confidence.evidence(sample.found());
    }

    private static double logit(double[] evidence, double[] weights) {
        double z = weights[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            z += weights[i] * evidence[i];
        }
        return z;
    }

    private static List<Row> rows(
            Collection<List<Sample>> sets, double outOfScope, Function<Sample, double[]> evidence) {
        var rows = new ArrayList<Row>();
        for (List<Sample> set : sets) {
            long in = set.stream().filter(Sample::inScope).count();
            long out = set.size() - in;
            double share = out == 0 ? 0 : outOfScope;
            for (Sample sample : set) {
                if (!sample.found().hits().isEmpty()) {
                    double weight = (sample.inScope() ? (1 - share) / in : share / out) / sets.size();
                    rows.add(new Row(evidence.apply(sample), sample.right(), weight));
                }
            }
        }
        return rows;
    }

    private static double[] solved(List<Row> rows, double ridge) {
        int size = rows.getFirst().evidence.length;
        double[] weights = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size + 1];
            double[][] curvature = new double[size + 1][size + 1];
            rows.forEach(row -> add(row, weights, gradient, curvature));
            for (int i = 0; i <= size; i++) {
                gradient[i] += i < size ? ridge * weights[i] : 0;
                curvature[i][i] += i < size ? ridge : 1e-9;
            }
            double[] change = solved(curvature, gradient);
            for (int i = 0; i <= size; i++) {
                weights[i] -= Math.clamp(change[i], -3, 3);
            }
        }
        return weights;
    }

    private static void add(Row row, double[] weights, double[] gradient, double[][] curvature) {
        double probability = Confidence.of(row.evidence, weights);
        double error = row.weight * (probability - (row.right ? 1 : 0));
        double bend = row.weight * probability * (1 - probability);
        int size = row.evidence.length;
        for (int i = 0; i <= size; i++) {
            double a = i == size ? 1 : row.evidence[i];
            gradient[i] += error * a;
            for (int j = 0; j <= size; j++) {
                curvature[i][j] += bend * a * (j == size ? 1 : row.evidence[j]);
            }
        }
    }

    /** By elimination; the matrix is positive. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int row = i + 1; row < size; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int j = i; j < size; j++) {
                    matrix[row][j] -= factor * matrix[i][j];
                }
                x[row] -= factor * x[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                x[i] -= matrix[i][j] * x[j];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
