package ai.wafaa.query.topic;

import ai.wafaa.kernel.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives topics the ids of those of earlier days that they are most like, so that a trend is one. */
final class StableIds {
    /** Less alike than this is another topic: cosine of the weights of the most telling words. */
    private static final double ALIKE = 0.4;

    private StableIds() {}

    private record Pair(int topic, UUID known, double likeness) {}

    /**
     * @param known topics of earlier days by id
     * @return an id for each topic, each once
     */
    static List<UUID> of(List<Map<String, Double>> topics, Map<UUID, Map<String, Double>> known) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            int topic = i;
            known.forEach((id, words) -> {
                double likeness = cosine(topics.get(topic), words);
                if (likeness >= ALIKE) pairs.add(new Pair(topic, id, likeness));
            });
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(Pair::known));
        UUID[] ids = new UUID[topics.size()];
        Set<UUID> given = new HashSet<>();
        for (Pair pair : pairs)
            if (ids[pair.topic()] == null && given.add(pair.known())) ids[pair.topic()] = pair.known();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            UUID id = ids[i];
            if (id == null) {
                id = Ids.of("topic", String.join(" ", topics.get(i).keySet()));
                while (!given.add(id)) id = Ids.of("topic", id.toString());
            }
            all.add(id);
        }
        return all;
    }

    static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double product = 0;
        for (var word : a.entrySet()) product += word.getValue() * b.getOrDefault(word.getKey(), 0.0);
        double lengths = Math.sqrt(length(a) * length(b));
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Double> words) {
        return words.values().stream().mapToDouble(w -> w * w).sum();
    }
}
