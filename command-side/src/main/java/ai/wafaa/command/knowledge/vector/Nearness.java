package ai.wafaa.command.knowledge.vector;

/**
 * How near a question comes to an article; cosines.
 *
 * @param best the nearest title or example question
 * @param meanOfThree of the three nearest
 * @param centre the middle of the title and all example questions
 * @param body the nearest of the whole body and its sentences
 * @param pieces how far the question's pieces come nearer to the title's than to those of other titles; 0 on the average of all articles
 * @param agreement which share of the question's nearest neighbours are this article's, out of those that could be
 * @param vectors how many titles and example questions the article has
 * @param cohesion how near the article's titles and example questions come to the next of them, on the average; as {@code best} where there are no two
 */
public record Nearness(
        double best,
        double meanOfThree,
        double centre,
        double body,
        double pieces,
        double agreement,
        int vectors,
        double cohesion) {
    /** Of an article without vectors. */
    public static final Nearness NONE = new Nearness(0, 0, 0, 0, 0, 0, 0, 0);

    Nearness agreed(double share, double piecesNearer) {
        return new Nearness(best, meanOfThree, centre, body, piecesNearer, share, vectors, cohesion);
    }
}
