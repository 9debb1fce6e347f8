package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.Match;
import ai.wafaa.command.knowledge.vector.Nearness;
import java.util.List;

/**
 * How likely the best article is the one that was asked for: a logistic function of how much of the question it answers to, how far it is ahead of the next
 * article, how much was asked and, where meanings were compared, how near it comes and how many of the nearest neighbours are its own.
 *
 * <p>The weights were fitted by {@code BotMeasurement} (among the tests, which prints them and the figures) on questions of clinc150 and arbanking77, asked of
 * articles made from 6 or 20 example questions each with a third of the articles held out; on clinc150's own questions out of scope; on stackfaq with the
 * articles of half of the questions taken out; and on the example questions of the demo's articles, each asked of an article that has lost it. Each set counts
 * the same, and in each, questions that no article answers count a quarter.
 */
final class Confidence {
    private static final double BIAS_OF_WORDS = -6.07;

    /** In the order of {@link #evidence}, where only words were compared. */
    private static final double[] OF_WORDS = {2.32, 1.75, 11.23, 1.25};

    private static final double BIAS_OF_MEANING = -6.03;

    /** In the order of {@link #evidence}, where meanings were compared too. */
    private static final double[] OF_MEANING = {2.42, 0, 5.67, 0, 4.20, 0, 1.88};

    private Confidence() {}

    /** The probability, 0..1; 0 where nothing was found. */
    static double of(Hits found) {
        if (found.hits().isEmpty()) {
            return 0;
        }
        double[] evidence = evidence(found);
        double[] weights = found.byMeaning() ? OF_MEANING : OF_WORDS;
        double z = found.byMeaning() ? BIAS_OF_MEANING : BIAS_OF_WORDS;
        for (int i = 0; i < evidence.length; i++) {
            z += weights[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-z));
    }

    /** What speaks for the best of the hits, of which there is at least one. */
    static double[] evidence(Hits found) {
        Match match = found.hits().getFirst().match();
        double lead = Math.sqrt(Math.max(0, lead(found.hits())));
        double asked = Math.log1p(found.terms());
        if (!found.byMeaning()) {
            return new double[] {match.wordsInArticle(), match.gramsInArticle(), lead, asked};
        }
        Nearness near = match.nearness();
        return new double[] {
            match.wordsInArticle(),
            match.gramsInArticle(),
            lead,
            asked,
            near.best(),
            Math.sqrt(Math.max(0, near.best() - nextNearest(found.hits()))),
            near.agreement()
        };
    }

    /** How far the best article is ahead of the next. */
    private static double lead(List<Hit> hits) {
        double first = hits.getFirst().score();
        return hits.size() < 2 ? first : first - hits.get(1).score();
    }

    private static double nextNearest(List<Hit> hits) {
        return hits.stream()
                .skip(1)
                .mapToDouble(hit -> hit.match().nearness().best())
                .max()
                .orElse(0);
    }
}
