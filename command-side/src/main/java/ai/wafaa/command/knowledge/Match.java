package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Nearness;

/**
 * How much of a question an article answers to, per channel: the score that was reached divided by the highest that any text could reach for this question
 * (every informative term found, rare ones counting more), so that the figures of different questions and tenants compare. All 0..1.
 *
 * @param words stemmed words
 * @param grams groups of three letters: survives spelling mistakes and dialect
 * @param nearness how near the meaning comes; {@link Nearness#NONE} where only words were compared
 */
public record Match(Shares words, Shares grams, Nearness nearness) {

    /** Whether anything speaks for the article. */
    boolean isAny() {
        return !nearness.equals(Nearness.NONE) || words.whole() > 0 || grams.whole() > 0;
    }

    /**
     * What was reached in one channel.
     *
     * @param whole over title, example questions and body together
     * @param best in the nearest title or example question alone
     * @param three the mean of the three nearest
     */
    public record Shares(double whole, double best, double three) {}
}
