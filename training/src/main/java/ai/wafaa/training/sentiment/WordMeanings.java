package ai.wafaa.training.sentiment;

import ai.wafaa.command.knowledge.vector.Encoder;
import ai.wafaa.command.knowledge.vector.OnnxEncoder;
import ai.wafaa.command.sentiment.SentimentFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the shipped sentence model makes of English words, each alone: those of the texts at hand, and those that the sentence model itself knows, which no text has to
 * contain.
 */
final class WordMeanings {
    /** How long the vectors are. */
    static final int DIMENSIONS = 384;

    private static final String WORDS = "/all-minilm-l6-v2-q-tokenizer.json";

    private final Map<Integer, float[]> byBucket = new HashMap<>();

    private WordMeanings() {}

    /** Takes a minute or two. */
    static WordMeanings of(Stream<String> texts) throws IOException {
        Map<Integer, String> words = new HashMap<>();
        Stream.concat(texts, known().stream())
                .forEach(text -> each(
                        SentimentFeatures.of(text),
                        (features, i) -> words.putIfAbsent(features.bucket(i), features.word(i))));
        var meanings = new WordMeanings();
        try (var encoder = OnnxEncoder.miniLm()) {
            meanings.encode(words, encoder);
        }
        meanings.centre();
        return meanings;
    }

    private static List<String> known() throws IOException {
        try (InputStream file = Objects.requireNonNull(OnnxEncoder.class.getResourceAsStream(WORDS))) {
            return JsonMapper.shared().readTree(file).path("model").path("vocab").properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(word -> word.matches("[a-z]{2,}"))
                    .sorted()
                    .toList();
        }
    }

    private void encode(Map<Integer, String> words, Encoder encoder) {
        words.forEach((bucket, word) -> byBucket.put(bucket, encoder.encode(word.toLowerCase(Locale.ROOT))));
    }

    private void centre() {
        double[] mean = new double[DIMENSIONS];
        for (float[] vector : byBucket.values()) {
            Arrays.setAll(mean, d -> mean[d] + vector[d] / byBucket.size());
        }
        for (float[] vector : byBucket.values()) {
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] -= (float) mean[d];
            }
        }
    }

    /** The sum over the words of a message; zeros where none is known. */
    double[] of(String message) {
        double[] sum = new double[DIMENSIONS];
        each(SentimentFeatures.of(message), (features, i) -> {
            float[] vector = byBucket.get(features.bucket(i));
            for (int d = 0; vector != null && d < DIMENSIONS; d++) {
                sum[d] += features.value(i) * vector[d];
            }
        });
        return sum;
    }

    /** By where a word falls. */
    Map<Integer, float[]> byBucket() {
        return byBucket;
    }

    private static void each(SentimentFeatures features, ObjIntConsumer<SentimentFeatures> work) {
        for (int i = 0; i < features.size(); i++) {
            if (features.isMeaning(i)) {
                work.accept(features, i);
            }
        }
    }
}
