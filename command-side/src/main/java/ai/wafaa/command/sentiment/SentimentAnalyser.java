package ai.wafaa.command.sentiment;

import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells how a message feels, by the shipped model; a fraction of a millisecond, no I/O. Thread-safe. */
public final class SentimentAnalyser {
    private static final String FILE = "sentiment.model";
    private static final int SHOWN = 3;

    /** How much of the strongest word's weight a word must have to be named beside it. */
    private static final double NAMED = 0.35;

    private final SentimentModel model;

    public SentimentAnalyser(SentimentModel model) {
        this.model = model;
    }

    /** With the model that the product ships. */
    public static SentimentAnalyser shipped() {
        try (InputStream file = Objects.requireNonNull(SentimentAnalyser.class.getResourceAsStream(FILE))) {
            return new SentimentAnalyser(SentimentModel.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Empty where there is nothing to read. */
    public Optional<Feeling> analyse(String message) {
        return message.isBlank() ? Optional.empty() : Optional.of(feeling(message));
    }

    private Feeling feeling(String message) {
        SentimentFeatures features = SentimentFeatures.of(message);
        double[] scores = model.scores(features);
        double[] probabilities = probabilities(scores);
        int best = IntStream.of(SentimentModel.NEGATIVE, SentimentModel.NEUTRAL, SentimentModel.POSITIVE)
                .boxed()
                .max(Comparator.comparingDouble(row -> probabilities[row]))
                .orElseThrow();
        double very = 1 / (1 + Math.exp(-scores[SentimentModel.VERY]));
        boolean veryNegative = best == SentimentModel.NEGATIVE && very >= 0.5;
        double confidence = probabilities[best];
        if (best == SentimentModel.NEGATIVE) {
            confidence *= veryNegative ? very : 1 - very;
        }
        int decisive = veryNegative ? SentimentModel.VERY : best;
        return new Feeling(sentiment(best, veryNegative), confidence, words(features, best, decisive), model.name());
    }

    private static Sentiment sentiment(int row, boolean very) {
        return switch (row) {
            case SentimentModel.NEGATIVE -> very ? Sentiment.VERY_NEGATIVE : Sentiment.NEGATIVE;
            case SentimentModel.NEUTRAL -> Sentiment.NEUTRAL;
            default -> Sentiment.POSITIVE;
        };
    }

    private static double[] probabilities(double[] scores) {
        double highest = Math.max(scores[0], Math.max(scores[1], scores[2]));
        double[] probabilities = new double[3];
        double sum = 0;
        for (int row = 0; row < 3; row++) {
            probabilities[row] = Math.exp(scores[row] - highest);
            sum += probabilities[row];
        }
        for (int row = 0; row < 3; row++) {
            probabilities[row] /= sum;
        }
        return probabilities;
    }

    /** The words that speak most for the class, strongest first. */
    private @Nullable String words(SentimentFeatures features, int row, int decisive) {
        double[] weights = new double[features.shown().size()];
        for (int i = 0; i < features.size(); i++) {
            if (features.source(i) >= 0) {
                weights[features.source(i)] += speaksFor(row, features.bucket(i), features.value(i))
                        + (decisive == row ? 0 : model.contribution(decisive, features.bucket(i), features.value(i)));
            }
        }
        double strongest = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i])
                .max()
                .orElse(0);
        String words = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && weights[i] >= strongest * NAMED)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]))
                .map(i -> features.shown().get(i))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    private double speaksFor(int row, int bucket, float value) {
        double all = 0;
        for (int other = 0; other < 3; other++) {
            all += model.contribution(other, bucket, value);
        }
        return model.contribution(row, bucket, value) * 1.5 - all * 0.5;
    }
}
