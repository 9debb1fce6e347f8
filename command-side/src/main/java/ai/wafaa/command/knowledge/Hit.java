package ai.wafaa.command.knowledge;

import java.util.List;

/**
 * An article that was found.
 *
 * @param score how likely this article is meant, by what it shares with the question and the others do not; what the hits of one search are ordered by, highest first; 0..1
 * @param match the parts of the score
 * @param sentences how near each sentence of the body comes to the question in meaning; empty where only words were compared
 */
public record Hit(Article article, double score, Match match, List<Double> sentences) {

    Hit(Article article, double score, Match match) {
        this(article, score, match, List.of());
    }

    Hit with(List<Double> near) {
        return new Hit(article, score, match, near);
    }

    /** The part of the article that answers a question. */
    public String passage(String question) {
        return Passages.best(article, question, sentences);
    }
}
