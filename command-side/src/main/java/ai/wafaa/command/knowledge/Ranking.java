package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.Match.Shares;
import ai.wafaa.command.knowledge.vector.Kind;
import ai.wafaa.command.knowledge.vector.Nearness;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How much each signal counts when articles are compared. {@code training/run answers} fits the weights so that the softmax over a tenant's articles is most
 * likely right, over several sets of questions, each counting the same.
 */
public final class Ranking {
    /** So many articles, the best, are compared with each other. */
    public static final int COMPARED = 40;

    private Ranking() {}

    /** What speaks for an article. */
    public static double[] signals(Match match, Compared compared) {
        Shares words = match.words();
        Shares grams = match.grams();
        double[] ofWords = {words.whole(), words.best(), words.three(), grams.whole(), grams.best(), grams.three()};
        if (compared.kind() == Kind.WORDS) {
            return ofWords;
        }
        Nearness near = match.nearness();
        if (compared.isByTitles()) {
            return new double[] {words.whole(), words.best(), grams.best(), near.best(), near.body(), near.pieces()};
        }
        double[] ofMeaning = {near.best(), near.meanOfThree(), near.centre(), near.body()};
        return joined(ofWords, ofMeaning);
    }

    private static double[] joined(double[] one, double[] other) {
        return DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    /**
     * How likely each article is, one of which may be meant or none: for none of them speaks nothing at all, so that the only article of a shop must have something
     * that speaks for it.
     */
    public static double[] likelihoods(double[] scores) {
        double highest = Math.max(0, Arrays.stream(scores).max().orElse(0));
        double[] likely =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double sum = Arrays.stream(likely).sum() + Math.exp(-highest);
        return Arrays.stream(likely).map(one -> one / sum).toArray();
    }

    /** How much speaks for an article: the logarithm of how likely it is, up to what is the same for all articles. */
    public static double score(double[] signals, double[] weights) {
        double score = 0;
        for (int i = 0; i < signals.length; i++) {
            score += weights[i] * signals[i];
        }
        return score;
    }
}
