package ai.wafaa.training.encoder;

import ai.wafaa.command.knowledge.vector.SubwordEncoder;
import ai.wafaa.training.encoder.EncoderTrainer.Asked;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Makes the Arabic encoder and prints how well it tells questions apart that it has not seen, of kinds that it has seen and of kinds that it has not; the same
 * data gives the same encoder. {@code training/run encoder DATA} with the folder of public sets.
 */
public final class TrainEncoder {
    private static final String NAME = "wafaa-arabic-1";
    private static final int EXAMPLES = 20;

    private TrainEncoder() {}

    /** Which half of the kinds of questions one belongs to: 0 or 1. */
    public static int half(String kind) {
        return Math.floorMod(kind.hashCode(), 2);
    }

    /** An encoder that has seen only one half of the kinds of questions, to measure what it does for the other. */
    public static SubwordEncoder ofHalf(Path data, int half) throws IOException {
        List<Asked> train = asked(data.resolve("intents/arbanking77.train.tsv"));
        return new EncoderTrainer()
                .train(
                        NAME,
                        train.stream().filter(one -> half(one.label()) == half).toList());
    }

    /** @param args the folder of public sets, the file to write */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<Asked> train = asked(data.resolve("intents/arbanking77.train.tsv"));
        List<Asked> asked = asked(data.resolve("intents/arbanking77.val.tsv"));
        Predicate<Asked> half = one -> half(one.label()) == 0;
        SubwordEncoder ofHalf = ofHalf(data, 0);
        SubwordEncoder ofAll = new EncoderTrainer().train(NAME, train);
        Path file = Path.of(args[1]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            ofAll.write(out);
        }
        System.out.printf("%d questions learnt from; %d bytes%n", train.size(), Files.size(file));
        print("kinds that were learnt", ofAll, train, asked);
        print("half of the kinds, learnt", ofHalf, filter(train, half), filter(asked, half));
        print("the other half, not learnt", ofHalf, filter(train, half.negate()), filter(asked, half.negate()));
    }

    private static List<Asked> filter(List<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).toList();
    }

    /** By the nearest of a few examples of each kind, and by the mean of them. */
    private static void print(String name, SubwordEncoder encoder, List<Asked> train, List<Asked> asked) {
        Map<String, List<float[]>> examples = examples(encoder, train);
        int byNearest = 0;
        int byMean = 0;
        for (Asked one : asked) {
            float[] vector = encoder.encode(one.text());
            byNearest += best(examples, vector, false).equals(one.label()) ? 1 : 0;
            byMean += best(examples, vector, true).equals(one.label()) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f |%n",
                name,
                asked.size(),
                (double) byNearest / asked.size(),
                (double) byMean / asked.size());
    }

    private static Map<String, List<float[]>> examples(SubwordEncoder encoder, List<Asked> train) {
        var shuffled = new ArrayList<>(train);
        java.util.Collections.shuffle(shuffled, new Random(7));
        Map<String, List<float[]>> examples = new HashMap<>();
        for (Asked one : shuffled) {
            List<float[]> of = examples.computeIfAbsent(one.label(), label -> new ArrayList<>());
            if (of.size() < EXAMPLES) {
                of.add(encoder.encode(one.text()));
            }
        }
        return examples;
    }

    private static String best(Map<String, List<float[]>> examples, float[] vector, boolean mean) {
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (var of : examples.entrySet()) {
            double sum = 0;
            double nearest = -1;
            for (float[] example : of.getValue()) {
                double cosine = 0;
                for (int i = 0; i < vector.length; i++) {
                    cosine += example[i] * vector[i];
                }
                sum += cosine;
                nearest = Math.max(nearest, cosine);
            }
            double score = mean ? sum / of.getValue().size() : nearest;
            if (score > highest) {
                highest = score;
                best = of.getKey();
            }
        }
        return best;
    }

    private static List<Asked> asked(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length > 1 && !row[1].isBlank())
                .map(row -> new Asked(row[0], row[1]))
                .toList();
    }
}
