package ai.wafaa.training.sentiment;

import ai.wafaa.training.sentiment.SentimentTrainer.Weighted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which messages are learnt from and which are only measured with.
 *
 * @param training with how much each counts
 * @param calibrating seen by no weight, only by the temperature
 * @param heard of which it is not known how they feel: only their words are of use
 * @param measuring sets by name, seen by nothing
 */
record Sets(
        List<Weighted> training,
        List<Labelled> calibrating,
        List<Labelled> heard,
        Map<String, List<Labelled>> measuring) {
    private static final int KEPT_OF_PUBLIC = 8;
    private static final int KEPT_OF_OWN = 20;

    /** Composed of phrases: each says much of what others say. */
    private static final float WEIGHT_OF_OWN = 0.5f;

    /** Each says something that no other says. */
    private static final float WEIGHT_OF_WRITTEN = 6;

    /**
     * @param data the folder of public sets
     * @param own the folder of our own labelled messages
     */
    static Sets read(Path data, Path own) throws IOException {
        var sets = new Sets(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        sets.learn(Labelled.read(data.resolve("sentiment/semeval_en.train.tsv")), 1.5f);
        sets.learn(Labelled.read(data.resolve("sentiment/semeval_ar.train.tsv")), 1);
        sets.learnMost("arsarcasm2 (kept)", Labelled.read(data.resolve("sentiment/arsarcasm2_clean.train.tsv")));
        sets.learnOwn(Labelled.read(own.resolve("english.tsv")));
        sets.learnOwn(Labelled.read(own.resolve("arabic.tsv")));
        Labelled.read(own.resolve("english-written.tsv"))
                .forEach(message -> sets.training.add(new Weighted(message.own(), WEIGHT_OF_WRITTEN)));
        for (String trade : List.of("airline", "fastfood", "finance", "insurance", "media", "software")) {
            sets.heard.addAll(Labelled.read(data.resolve("conversations/multidogo_" + trade + ".train.tsv")));
        }
        for (String name : List.of("semeval_en.val", "semeval_ar.val")) {
            sets.measuring.put(name, Labelled.read(data.resolve("sentiment/" + name + ".tsv")));
        }
        for (String name : List.of("airline", "ar_product", "ar_restaurant1")) {
            Path file = data.resolve("measure-only/" + name + ".tsv");
            if (Files.exists(file)) {
                sets.measuring.put(name + " (never trained on)", Labelled.read(file));
            }
        }
        sets.measuring.put(
                "own (written apart)",
                Labelled.read(own.resolve("kept.tsv")).stream()
                        .map(Labelled::own)
                        .toList());
        return sets;
    }

    /** All that words may be taken from. */
    Stream<String> texts() {
        return Stream.concat(training.stream().map(Weighted::message), heard.stream())
                .map(Labelled::text);
    }

    private void learn(List<Labelled> messages, float weight) {
        messages.forEach(message -> training.add(new Weighted(message, weight)));
    }

    private void learnMost(String kept, List<Labelled> messages) {
        var rest = new ArrayList<Labelled>();
        for (int i = 0; i < messages.size(); i++) {
            if (i % KEPT_OF_PUBLIC == 0) {
                rest.add(messages.get(i));
            } else {
                training.add(new Weighted(messages.get(i), 1));
            }
        }
        calibrating.addAll(rest);
        measuring.put(kept, rest);
    }

    private void learnOwn(List<Labelled> messages) {
        for (int i = 0; i < messages.size(); i++) {
            Labelled message = messages.get(i).own();
            if (i % KEPT_OF_OWN == 0) {
                calibrating.add(message);
            } else {
                training.add(new Weighted(message, WEIGHT_OF_OWN));
            }
        }
    }
}
