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
public final class Meanings {
    private static final int NEIGHBOURS = 10;

    /** @param whole how many of the texts stand for the article; the others are the sentences of its body */
    private record Article(List<Vector> vectors, int whole) {}

    private record Wanted(List<String> texts, int whole) {}

    private final Encoding encoding;
    private final Map<String, Article> articles = new ConcurrentHashMap<>();
    private final Map<String, Wanted> waiting = new ConcurrentHashMap<>();

    public Meanings(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Has an article encoded.
     *
     * @param texts what stands for it
     * @param sentences of its body, to find the one that answers
     */
    public void put(String articleId, List<String> texts, List<String> sentences) {
        var all = new ArrayList<>(texts);
        all.addAll(sentences);
        waiting.put(articleId, new Wanted(List.copyOf(all), texts.size()));
        encoding.inBackground(() -> encode(articleId));
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
        return articles.keySet().containsAll(waiting.keySet());
    }

    private void encode(String articleId) {
        Wanted wanted = waiting.get(articleId);
        if (wanted == null) {
            return;
        }
        var vectors = new ArrayList<Vector>(wanted.texts.size());
        for (String text : wanted.texts) {
            Vector vector = encoding.ofArticle(text);
            if (vector == null || !wanted.equals(waiting.get(articleId))) {
                return;
            }
            vectors.add(vector);
        }
        if (waiting.remove(articleId, wanted)) {
            articles.put(articleId, new Article(List.copyOf(vectors), wanted.whole));
        }
    }

    /** How near a question comes to each article. Null while an article still waits for its first vectors: what has none must not lose to what has. */
    public @Nullable Map<String, Nearness> near(float[] question) {
        if (!isComplete()) {
            return null;
        }
        var nearest = new Neighbours(NEIGHBOURS);
        var near = new HashMap<String, Nearness>(articles.size() * 2);
        articles.forEach((articleId, article) -> near.put(articleId, nearness(articleId, article, question, nearest)));
        near.replaceAll((articleId, nearness) -> nearness.agreed(nearest.share(articleId, nearness.vectors())));
        return near;
    }

    private static Nearness nearness(String articleId, Article article, float[] question, Neighbours nearest) {
        double[] best = {-1, -1, -1};
        for (Vector vector : article.vectors.subList(0, article.whole)) {
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
        int counted = Math.min(best.length, article.whole);
        double sum = 0;
        for (int i = 0; i < counted; i++) {
            sum += best[i];
        }
        return new Nearness(best[0], counted == 0 ? 0 : sum / counted, 0, article.whole);
    }

    /** How near a question comes to each sentence of an article's body; empty where that is not known. */
    public List<Double> sentences(String articleId, float[] question) {
        Article article = articles.get(articleId);
        return article == null
                ? List.of()
                : article.vectors.subList(article.whole, article.vectors.size()).stream()
                        .map(vector -> vector.product(question))
                        .toList();
    }
}
