package ai.wafaa.training.sentiment;

import ai.wafaa.command.sentiment.SentimentAnalyser;
import ai.wafaa.command.sentiment.SentimentModel;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the sentiment model and prints what it reaches; the same data gives the same model. {@code training/run sentiment DATA} with the folder of public sets.
 */
public final class TrainSentiment {
    private static final String NAME = "wafaa-sentiment-3";

    /** What the words mean decides less than what is learnt from the messages themselves. */
    private static final float SHARE_OF_MEANINGS = 0.3f;

    private TrainSentiment() {}

    /** @param args the folder of public sets, the folder of own messages, the model file to write */
    public static void main(String[] args) throws IOException {
        Sets sets = Sets.read(Path.of(args[0]), Path.of(args[1]));
        float[][] weights = new SentimentTrainer().train(sets.training());
        WordMeanings meanings = WordMeanings.of(sets.texts());
        new MeaningTrainer(meanings).addTo(weights, sets.training(), SHARE_OF_MEANINGS);
        float[] temperatures = {
            temperature(sets.calibrating(), t -> SentimentModel.of(NAME, weights, new float[] {t, 1}), false),
            temperature(sets.calibrating(), t -> SentimentModel.of(NAME, weights, new float[] {1, t}), true)
        };
        SentimentModel model = SentimentModel.of(NAME, weights, temperatures);
        Path file = Path.of(args[2]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
        System.out.printf(
                "%d messages learnt from; temperatures %.2f and %.2f; %d bytes%n",
                sets.training().size(), temperatures[0], temperatures[1], Files.size(file));
        var analyser = new SentimentAnalyser(model);
        System.out.println(Figures.tables(analyser, sets.measuring()));
        sets.measuring().forEach((name, messages) -> {
            Pace pace = Pace.of(analyser, messages);
            System.out.printf(
                    "%s: %d and %d microseconds a message, P50 and P95%n", name, pace.middle(), pace.slowOfTwenty());
        });
    }

    private interface Heated {
        SentimentModel at(float temperature);
    }

    /** The temperature at which the told probabilities make what is true most likely. */
    private static float temperature(List<Labelled> messages, Heated model, boolean fine) {
        List<Labelled> asked = messages.stream()
                .filter(message -> !fine || (message.fine() && message.coarse().equals("negative")))
                .toList();
        float best = 1;
        double least = Double.MAX_VALUE;
        for (float temperature = 0.4f; temperature < 4f; temperature *= 1.15f) {
            var analyser = new SentimentAnalyser(model.at(temperature));
            double surprise = asked.stream()
                    .mapToDouble(message ->
                            surprise(message, analyser.analyse(message.text()).orElseThrow(), fine))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    private static double surprise(Labelled message, Feeling told, boolean fine) {
        Sentiment coarse = told.sentiment() == Sentiment.VERY_NEGATIVE ? Sentiment.NEGATIVE : told.sentiment();
        boolean right = (fine
                ? told.sentiment().label().equals(message.label())
                : coarse.label().equals(message.coarse()));
        double probability = Math.clamp(told.confidence(), 0.01, 0.99);
        return -Math.log(right ? probability : 1 - probability);
    }
}
