package ai.wafaa.command.knowledge.vector;

/**
 * How near a question comes to an article.
 *
 * @param best the cosine of the nearest title, example question or body
 * @param meanOfThree of the three nearest
 * @param agreement which share of the question's nearest neighbours are this article's, out of those that could be
 * @param vectors how many the article has
 */
public record Nearness(double best, double meanOfThree, double agreement, int vectors) {
    /** Of an article without vectors. */
    public static final Nearness NONE = new Nearness(0, 0, 0, 0);

    Nearness agreed(double share) {
        return new Nearness(best, meanOfThree, share, vectors);
    }
}
