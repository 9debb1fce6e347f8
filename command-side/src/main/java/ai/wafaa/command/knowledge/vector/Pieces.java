package ai.wafaa.command.knowledge.vector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares a question piece by piece with titles. What is counted of a piece is not how near it comes to a title but how much nearer than to the other titles,
 * in standard deviations: a word for what the company is all about comes near to every title, whatever the titles call it, and so tells nothing; as a part of a
 * whole sentence it would decide.
 */
final class Pieces {
    /** The highest are about 1. */
    private static final double SCALE = 0.25;

    private Pieces() {}

    /**
     * By article, on the average of the pieces; 0 on the average of the articles.
     *
     * @param titles the pieces of the title by article; may be none
     * @param whole how near an article comes whose title has no pieces
     */
    static Map<String, Double> nearer(
            List<Vector> question, Map<String, List<Vector>> titles, ToDoubleFunction<String> whole) {
        List<String> articles = new ArrayList<>(titles.keySet());
        double[] sum = new double[articles.size()];
        double[] near = new double[articles.size()];
        for (Vector piece : question) {
            for (int i = 0; i < near.length; i++) {
                near[i] = nearest(piece, titles.getOrDefault(articles.get(i), List.of()));
            }
            addDeviations(near, sum, SCALE / question.size());
        }
        double[] wholes = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = whole.applyAsDouble(articles.get(i));
        }
        addDeviations(near, wholes, SCALE);
        var nearer = new HashMap<String, Double>(near.length * 2);
        for (int i = 0; i < near.length; i++) {
            Collection<Vector> title = titles.getOrDefault(articles.get(i), List.of());
            nearer.put(articles.get(i), title.isEmpty() ? wholes[i] : sum[i]);
        }
        return nearer;
    }

    private static double nearest(Vector piece, List<Vector> title) {
        double nearest = 0;
        for (Vector other : title) {
            nearest = Math.max(nearest, piece.product(other));
        }
        return nearest;
    }

    private static void addDeviations(double[] values, double[] to, double factor) {
        double mean = 0;
        double square = 0;
        for (double value : values) {
            mean += value / values.length;
            square += value * value / values.length;
        }
        double deviation = Math.sqrt(square - mean * mean);
        for (int i = 0; i < values.length && deviation > 1e-6; i++) {
            to[i] += factor * (values[i] - mean) / deviation;
        }
    }
}
