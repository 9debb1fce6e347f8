package ai.wafaa.command.knowledge.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of one shelf's articles, made in the background after the articles are known; until then, and for articles not yet reached, there are none.
 * Thread-safe.
 */
public final class Meanings implements AutoCloseable {
    private static final int NEIGHBOURS = 10;

    /**
     * @param questions the title and example questions
     * @param body the whole of it, then its sentences
     * @param centre the direction of the sum of the questions
     * @param pieces of the title; may be none
     * @param cohesion of the questions; NaN where there are no two
     */
    private record Texts(
            List<Vector> questions, List<Vector> body, Vector centre, List<Vector> pieces, double cohesion) {}

    private record Wanted(
            List<String> questions,
            List<String> body,
            @Nullable String title) {}

    private final Encoding encoding;
    private final Map<String, Texts> articles = new ConcurrentHashMap<>();
    private final Map<String, Wanted> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public Meanings(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Has an article encoded.
     *
     * @param questions its title and example questions
     * @param body the whole of it, then its sentences, to find the one that answers; may be empty
     */
    public void put(String articleId, List<String> questions, List<String> body) {
        put(articleId, questions, body, null);
    }

    /**
     * Has an article encoded.
     *
     * @param title of which the pieces are compared; null where they are not
     */
    public void put(String articleId, List<String> questions, List<String> body, @Nullable String title) {
        waiting.put(articleId, new Wanted(List.copyOf(questions), List.copyOf(body), title));
        encoding.inBackground(() -> encode(articleId));
    }

    /** What its vectors come from. */
    public Encoding encoding() {
        return encoding;
    }

    /** Encodes nothing more; whoever still searches compares words alone. */
    @Override
    public void close() {
        closed = true;
        waiting.clear();
    }

    /** Forgets an article. */
    public void remove(String articleId) {
        waiting.remove(articleId);
        articles.remove(articleId);
    }

    /** Whether every article has the vectors of what it says now. */
    public boolean isSettled() {
        return waiting.isEmpty();
    }

    /** Whether every article has vectors, be it of what it said before it was revised. */
    public boolean isComplete() {
        return !closed && articles.keySet().containsAll(waiting.keySet());
    }

    private void encode(String articleId) {
        Wanted wanted = waiting.get(articleId);
        if (wanted == null) {
            return;
        }
        List<Vector> questions = vectors(articleId, wanted, wanted.questions);
        List<Vector> body = questions == null ? null : vectors(articleId, wanted, wanted.body);
        List<Vector> pieces = wanted.title == null ? List.of() : encoding.piecesOfArticle(wanted.title);
        if (questions != null && body != null && pieces != null && waiting.remove(articleId, wanted)) {
            Vector centre = Vector.centre(questions.isEmpty() ? body : questions);
            articles.put(articleId, new Texts(questions, body, centre, pieces, cohesion(questions)));
        }
    }

    /** How near each comes to the nearest other one, on the average. */
    private static double cohesion(List<Vector> questions) {
        double sum = 0;
        for (Vector one : questions) {
            double nearest = -1;
            for (Vector other : questions) {
                if (other != one) {
                    nearest = Math.max(nearest, one.product(other));
                }
            }
            sum += nearest;
        }
        return questions.size() < 2 ? Double.NaN : sum / questions.size();
    }

    /** Null where the encoder fails, or the article has changed meanwhile. */
    private @Nullable List<Vector> vectors(String articleId, Wanted wanted, List<String> texts) {
        var vectors = new ArrayList<Vector>(texts.size());
        for (String text : texts) {
            Vector vector = encoding.ofArticle(text);
            if (vector == null || !wanted.equals(waiting.get(articleId))) {
                return null;
            }
            vectors.add(vector);
        }
        return List.copyOf(vectors);
    }

    /** How near a question comes to each article. Null while an article still waits for its first vectors: what has none must not lose to what has. */
    public @Nullable Map<String, Nearness> near(float[] question) {
        return near(question, List.of());
    }

    /**
     * As above.
     *
     * @param pieces of the question, to be compared with those of the titles; may be none
     */
    public @Nullable Map<String, Nearness> near(float[] question, List<Vector> pieces) {
        if (!isComplete()) {
            return null;
        }
        var nearest = new Neighbours(NEIGHBOURS);
        var near = new HashMap<String, Nearness>(articles.size() * 2);
        var asked = new Vector.Fine(question);
        articles.forEach((articleId, article) -> near.put(articleId, nearness(articleId, article, asked, nearest)));
        Map<String, Double> nearer = nearer(pieces, near);
        near.replaceAll((articleId, nearness) ->
                nearness.agreed(nearest.share(articleId, nearness.vectors()), nearer.getOrDefault(articleId, 0.0)));
        return near;
    }

    /** By the pieces of titles; an article without any, by how near it comes as a whole. */
    private Map<String, Double> nearer(List<Vector> pieces, Map<String, Nearness> near) {
        if (pieces.isEmpty()) {
            return Map.of();
        }
        var titles = new HashMap<String, List<Vector>>();
        near.keySet().forEach(articleId -> {
            Texts texts = articles.get(articleId);
            titles.put(articleId, texts == null ? List.of() : texts.pieces);
        });
        return Pieces.nearer(
                pieces,
                titles,
                articleId -> near.getOrDefault(articleId, Nearness.NONE).best());
    }

    private static Nearness nearness(String articleId, Texts article, Vector.Fine question, Neighbours nearest) {
        double[] best = {-1, -1, -1};
        for (Vector vector : article.questions) {
            double cosine = vector.product(question);
            nearest.offer(articleId, cosine);
            for (int i = 0; i < best.length; i++) {
                if (cosine > best[i]) {
                    double lower = best[i];
                    best[i] = cosine;
                    cosine = lower;
                }
            }
        }
        int counted = Math.min(best.length, article.questions.size());
        double sum = 0;
        for (int i = 0; i < counted; i++) {
            sum += best[i];
        }
        double body = 0;
        for (Vector vector : article.body) {
            body = Math.max(body, vector.product(question));
        }
        return new Nearness(
                counted == 0 ? 0 : best[0],
                counted == 0 ? 0 : sum / counted,
                article.centre.product(question),
                body,
                0,
                0,
                article.questions.size(),
                Double.isNaN(article.cohesion) ? Math.max(0, best[0]) : article.cohesion);
    }

    /** How near a question comes to each sentence of an article's body; empty where that is not known. */
    public List<Double> sentences(String articleId, float[] question) {
        Texts article = articles.get(articleId);
        var asked = new Vector.Fine(question);
        return article == null
                ? List.of()
                : article.body.stream()
                        .skip(1)
                        .map(vector -> vector.product(asked))
                        .toList();
    }
}
