package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import java.util.List;

/** How likely the best article is the one that was asked for. */
final class Confidence {
    private static final double BIAS = -5.38;
    private static final double WORDS_IN_ARTICLE = 2.23;
    private static final double WORDS_IN_QUESTION = 0.39;
    private static final double GRAMS_IN_ARTICLE = 0.93;
    private static final double GRAMS_IN_QUESTION = 0.95;
    private static final double LEAD = 9.25;
    private static final double LENGTH = 1.06;

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
                + LEAD * Math.sqrt(lead(found.hits()))
                + LENGTH * Math.log1p(found.terms());
        return 1 / (1 + Math.exp(-z));
    }

    /** How far the best article is ahead of the next. */
    private static double lead(List<Hit> hits) {
        double first = hits.getFirst().score();
        return hits.size() < 2 ? first : first - hits.get(1).score();
    }
}
