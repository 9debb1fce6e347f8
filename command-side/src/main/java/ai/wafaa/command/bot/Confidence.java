package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import java.util.List;

/**
 * How likely the best article is the one that was asked for: a logistic function of how much of the question it answers to, how far it is ahead of the next
 * article, and how much was asked.
 *
 * <p>The weights were fitted by {@code BotMeasurement} (among the tests, which prints them and the figures) on questions of clinc150 and arbanking77, asked of
 * articles made from 6 or 20 example questions each with a third of the articles held out; on clinc150's own questions out of scope; on stackfaq with the
 * articles of half of the questions taken out; and on the example questions of the demo's articles, each asked of an article that has lost it. Each set counts
 * the same, and in each, questions that no article answers count a quarter. How much the nearest single question matches orders the hits, but added nothing to
 * the confidence.
 */
final class Confidence {
    private static final double BIAS = -6.07;

    /** In the order of {@link #evidence}. */
    private static final double[] WEIGHTS = {2.32, 1.75, 11.23, 1.25};

    private Confidence() {}

    /** The probability, 0..1; 0 where nothing was found. */
    static double of(Hits found) {
        if (found.hits().isEmpty()) {
            return 0;
        }
        double[] evidence = evidence(found);
        double z = BIAS;
        for (int i = 0; i < evidence.length; i++) {
            z += WEIGHTS[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** What speaks for the best of the hits, of which there is at least one. */
    static double[] evidence(Hits found) {
        var match = found.hits().getFirst().match();
        return new double[] {
            match.wordsInArticle(), match.gramsInArticle(), Math.sqrt(lead(found.hits())), Math.log1p(found.terms())
        };
    }

    /** How far the best article is ahead of the next. */
    private static double lead(List<Hit> hits) {
        double first = hits.getFirst().score();
        return hits.size() < 2 ? first : first - hits.get(1).score();
    }
}
