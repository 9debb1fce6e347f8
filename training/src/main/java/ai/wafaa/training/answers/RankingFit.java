package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Compared;
import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the weights, none below 0, at which the softmax over what was found makes the right articles most likely; each set counts the same. Weights are held near
 * to 0, or near to others that are known to serve shops which none of the sets resembles.
 */
final class RankingFit {
    private static final int STEPS = 250;
    private static final double RATE = 4;
    private static final double HEAVY = 0.0005;
    private static final double HEAVY_BY_TITLES = 0.002;

    /** Of the signals in their order: words of all, of the title, its letters; meaning of the title, of the body, of the title piece by piece. */
    private static final double[] BY_TITLES = {0, 16, 0, 12, 4, 20};

    private static final int MOST = 400;

    private static final class Choice {
        private final double[][] signals;
        private final int right;

        /** @param right which of the rows is the right article's */
        Choice(double[][] signals, int right) {
            this.signals = signals;
            this.right = right;
        }
    }

    private RankingFit() {}

    static double[] fit(Collection<List<Sample>> sets, Compared kind, int size) {
        List<List<Choice>> choices = sets.stream()
                .map(RankingFit::choices)
                .filter(set -> !set.isEmpty())
                .toList();
        double[] near = kind.isByTitles() ? BY_TITLES : new double[size];
        double heavy = kind.isByTitles() ? HEAVY_BY_TITLES : HEAVY;
        double[] weights = new double[size];
        java.util.Arrays.fill(weights, 4);
        double[] momentum = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            for (List<Choice> set : choices) {
                for (Choice choice : set) {
                    add(gradient, choice, weights, 1.0 / set.size() / choices.size());
                }
            }
            for (int i = 0; i < size; i++) {
                momentum[i] = 0.9 * momentum[i] + gradient[i] + heavy * (weights[i] - near[i]);
                weights[i] -= RATE * momentum[i];
                if (weights[i] < 0) {
                    weights[i] = 0;
                    momentum[i] = 0;
                }
            }
        }
        return weights;
    }

    private static void add(double[] gradient, Choice choice, double[] weights, double share) {
        double[] scores = new double[choice.signals.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Ranking.score(choice.signals[i], weights);
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            double error = share * (scores[i] / sum - (i == choice.right ? 1 : 0));
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += error * choice.signals[i][j];
            }
        }
    }

    private static List<Choice> choices(List<Sample> set) {
        var choices = new ArrayList<Choice>();
        int every = Math.max(1, set.size() / MOST);
        for (int i = 0; i < set.size(); i += every) {
            Sample sample = set.get(i);
            int place = sample.place();
            if (place >= 0) {
                double[][] signals = new double[sample.found().hits().size()][];
                for (int j = 0; j < signals.length; j++) {
                    Hit hit = sample.found().hits().get(j);
                    signals[j] = Ranking.signals(hit.match(), sample.found().compared());
                }
                choices.add(new Choice(signals, place));
            }
        }
        return choices;
    }
}
