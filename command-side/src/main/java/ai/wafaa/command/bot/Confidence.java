package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.Match;
import ai.wafaa.command.knowledge.Weights;
import ai.wafaa.command.knowledge.vector.Kind;
import ai.wafaa.command.knowledge.vector.Nearness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How likely the best article is the one that was asked for: a logistic function of how likely it is among the others, how much of the question it answers to,
 * how much was asked and, where meanings were compared, how near it comes and how many of the nearest neighbours are its own; and whether it comes nearer
 * than the article's own questions come to each other. {@code training/run answers} fits
 * the weights, over several sets of questions, each counting the same.
 */
public final class Confidence {
    private static final double FARTHEST = 8;

    private Confidence() {}

    /** The probability, 0..1; 0 where nothing was found. */
    static double of(Hits found) {
        return found.hits().isEmpty()
                ? 0
                : of(evidence(found), Weights.shipped().of("confidence", found.compared()));
    }

    /** With weights in the order of the evidence, and the bias behind them. */
    public static double of(double[] evidence, double[] weights) {
        double z = weights[evidence.length];
        for (int i = 0; i < evidence.length; i++) {
            z += weights[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** What speaks for the best of the hits, of which there is at least one. */
    public static double[] evidence(Hits found) {
        Hit first = found.hits().getFirst();
        Match match = first.match();
        double[] always = {
            first.score(),
            lead(found.hits()),
            match.words().whole(),
            match.words().best(),
            match.grams().whole(),
            match.grams().best(),
            Math.log1p(found.terms()) / 3
        };
        if (found.compared().kind() == Kind.WORDS) {
            return always;
        }
        double[] all = joined(always, ofMeaning(found.hits()));
        return found.compared().isByTitles() ? joined(all, match.nearness().pieces()) : all;
    }

    private static double[] ofMeaning(List<Hit> hits) {
        Nearness near = hits.getFirst().match().nearness();
        double next = hits.stream()
                .skip(1)
                .limit(2)
                .mapToDouble(hit -> hit.match().nearness().best())
                .max()
                .orElse(0);
        return new double[] {
            near.best(),
            near.meanOfThree(),
            near.centre(),
            near.body(),
            Math.max(0, near.best() - next),
            near.agreement(),
            near.best() - near.cohesion()
        };
    }

    /** How far the best article is ahead of the next, or of none where there is only one, 0..1. */
    private static double lead(List<Hit> hits) {
        double next =
                hits.size() < 2 ? 1 - hits.getFirst().score() : hits.get(1).score();
        double ratio = Math.log(hits.getFirst().score() / Math.max(next, 1e-9));
        return Math.clamp(ratio, 0, FARTHEST) / FARTHEST;
    }

    private static double[] joined(double[] one, double... other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }
}
