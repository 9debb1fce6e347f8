package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import java.util.List;

/** How likely the best article is the one that was asked for. */
final class Confidence {
    private static final double BIAS = -5.31;
    private static final double WORDS_IN_ARTICLE = 2.76;
    private static final double WORDS_IN_QUESTION = 1.39;
    private static final double GRAMS_IN_ARTICLE = 1.28;
    private static final double GRAMS_IN_QUESTION = 2.16;
    private static final double MARGIN = 5.37;
    private static final double LENGTH = 0.97;

    private Confidence() {}

    /** The probability, 0..1; 0 where nothing was found. */
    static double of(Hits found) {
        if (found.hits().isEmpty()) {
            return 0;
        }
        var match = found.hits().getFirst().match();
        double z = BIAS
                + WORDS_IN_ARTICLE * match.wordsInArticle()
                + WORDS_IN_QUESTION * match.wordsInQuestion()
                + GRAMS_IN_ARTICLE * match.gramsInArticle()
                + GRAMS_IN_QUESTION * match.gramsInQuestion()
                + MARGIN * margin(found.hits())
                + LENGTH * Math.log1p(found.terms());
        return 1 / (1 + Math.exp(-z));
    }

    /** How far the best article is ahead of the next, as a share of its score: 0 when they are equal, 1 when there is no other. */
    static double margin(List<Hit> hits) {
        double first = hits.getFirst().score();
        return hits.size() < 2 ? 1 : (first - hits.get(1).score()) / first;
    }
}
