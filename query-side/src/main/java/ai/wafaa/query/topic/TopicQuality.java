package ai.wafaa.query.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How good the topics of some texts are: their coherence (NPMI over the texts themselves), beside that of words drawn at random. */
public final class TopicQuality {
    private static final int DRAWS = 50;
    private static final int DRAWN_WORDS = 10;
    /** Rarer words would make chance look worse than it is. */
    private static final int OFTEN = 5;

    private TopicQuality() {}

    /** A topic as it would be shown, with the coherence of its words. */
    public record Shown(String label, List<String> words, double npmi) {}

    /**
     * What was found in the texts.
     *
     * @param npmi mean over the topics
     * @param chance the same for topics of words drawn at random from those that come often
     * @param repeatable a second look at the same texts found exactly the same
     */
    public record Measured(List<Shown> topics, double npmi, double chance, boolean repeatable) {}

    /** Finds the topics as the daily job does, twice. */
    public static Measured of(List<String> texts) {
        var words = new TopicWords();
        List<List<String>> stems = texts.stream().map(words::stems).toList();
        int count = Topics.wanted(texts.size());
        var found = TopicModel.find(stems, count);
        var again = TopicModel.find(stems, count);
        var coherence = new Coherence(stems);
        List<Shown> shown = new ArrayList<>();
        for (Map<String, Double> topic : found.topics()) {
            List<String> its = topic.keySet().stream().map(words::shown).toList();
            shown.add(new Shown(Topics.label(its), its, coherence.of(topic.keySet())));
        }
        double npmi = shown.stream().mapToDouble(Shown::npmi).average().orElse(0);
        boolean repeatable =
                found.topics().equals(again.topics()) && java.util.Arrays.equals(found.ofText(), again.ofText());
        return new Measured(shown, npmi, chance(stems, coherence), repeatable);
    }

    private static double chance(List<List<String>> stems, Coherence coherence) {
        Map<String, Integer> counts = new HashMap<>();
        stems.forEach(text -> text.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        List<String> often = new ArrayList<>(counts.keySet().stream()
                .filter(stem -> counts.getOrDefault(stem, 0) >= OFTEN)
                .sorted()
                .toList());
        var random = new Random(1);
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            Collections.shuffle(often, random);
            sum += coherence.of(often.subList(0, Math.min(DRAWN_WORDS, often.size())));
        }
        return sum / DRAWS;
    }
}
