package ai.wafaa.query.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much the words of a topic belong together: normalised pointwise mutual information over texts, from -1 (never together) to 1 (always). */
final class Coherence {
    private final List<Set<String>> texts;
    private final Map<String, Integer> counts = new HashMap<>();

    Coherence(List<List<String>> texts) {
        this.texts = texts.stream().<Set<String>>map(HashSet::new).toList();
        this.texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
    }

    /** The mean over all pairs of the words. */
    double of(Collection<String> words) {
        List<String> all = List.copyOf(words);
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++) {
                sum += npmi(all.get(i), all.get(j));
                pairs++;
            }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private double npmi(String a, String b) {
        double n = texts.size();
        double both = texts.stream()
                .filter(text -> text.contains(a) && text.contains(b))
                .count();
        if (both == 0) return -1;
        double expected = counts.getOrDefault(a, 0) / n * (counts.getOrDefault(b, 0) / n);
        double p = both / n;
        return p == 1 ? 1 : Math.log(p / expected) / -Math.log(p);
    }
}
