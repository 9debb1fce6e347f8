package ai.wafaa.training.sentiment;

import ai.wafaa.command.sentiment.SentimentAnalyser;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a model reaches on one set: how often each class was taken for each. */
final class Figures {
    private static final int BINS = 10;

    private final List<String> classes;
    private final int[][] taken;
    private final double[] said = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] count = new int[BINS];

    private Figures(List<String> classes) {
        this.classes = classes;
        this.taken = new int[classes.size()][classes.size()];
    }

    static Figures of(SentimentAnalyser analyser, List<Labelled> messages) {
        boolean fine = messages.stream().anyMatch(Labelled::fine);
        var figures = new Figures(
                fine
                        ? List.of("very_negative", "negative", "neutral", "positive")
                        : List.of("negative", "neutral", "positive"));
        messages.forEach(
                message -> figures.add(message, analyser.analyse(message.text()).orElseThrow(), fine));
        return figures;
    }

    private void add(Labelled message, Feeling feeling, boolean fine) {
        Sentiment coarse = feeling.sentiment() == Sentiment.VERY_NEGATIVE ? Sentiment.NEGATIVE : feeling.sentiment();
        String told = (fine ? feeling.sentiment() : coarse).label();
        String label = fine ? message.label() : message.coarse();
        taken[classes.indexOf(label)][classes.indexOf(told)]++;
        if (fine) {
            int bin = Math.min(BINS - 1, (int) (feeling.confidence() * BINS));
            said[bin] += feeling.confidence();
            right[bin] += told.equals(label) ? 1 : 0;
            count[bin]++;
        }
    }

    int size() {
        return IntStream.of(count()).sum();
    }

    private int[] count() {
        return java.util.Arrays.stream(taken).flatMapToInt(IntStream::of).toArray();
    }

    double accuracy() {
        return IntStream.range(0, classes.size()).mapToDouble(c -> taken[c][c]).sum() / size();
    }

    double f1(int of) {
        int told = 0;
        int is = 0;
        for (int other = 0; other < classes.size(); other++) {
            told += taken[other][of];
            is += taken[of][other];
        }
        return told + is == 0 ? 0 : 2.0 * taken[of][of] / (told + is);
    }

    double macroF1() {
        return IntStream.range(0, classes.size())
                .mapToDouble(this::f1)
                .average()
                .orElse(0);
    }

    /** Of the classes positive and negative, as the set's own competition counts. */
    double f1OfFeelings() {
        return (f1(classes.indexOf("positive")) + f1(classes.indexOf("negative"))) / 2;
    }

    /** Expected calibration error; of sets with four classes only. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]);
        }
        return error / Math.max(1, IntStream.of(count).sum());
    }

    String row(String name) {
        return String.format(
                Locale.ROOT, "| %s | %d | %.3f | %.3f | %.3f |", name, size(), accuracy(), macroF1(), f1OfFeelings());
    }

    /** Rows: what it is; columns: what it was taken for. */
    String confusion() {
        var table = new StringBuilder("| is \\ taken for | " + String.join(" | ", classes) + " |\n|---|"
                + classes.stream().map(c -> "---:|").collect(Collectors.joining()));
        for (int is = 0; is < classes.size(); is++) {
            table.append("\n| ").append(classes.get(is)).append(" | ");
            table.append(IntStream.of(taken[is]).mapToObj(Integer::toString).collect(Collectors.joining(" | ")));
            table.append(" |");
        }
        return table.toString();
    }

    /** Tables of all sets, as the model card has them. */
    static String tables(SentimentAnalyser analyser, Map<String, List<Labelled>> sets) {
        var text = new StringBuilder(
                "| set | messages | accuracy | macro-F1 | F1 of positive and negative |\n|---|---:|---:|---:|---:|\n");
        var confusions = new StringBuilder();
        sets.forEach((name, messages) -> {
            Figures figures = of(analyser, messages);
            text.append(figures.row(name)).append('\n');
            confusions
                    .append("\n**")
                    .append(name)
                    .append("**\n\n")
                    .append(figures.confusion())
                    .append('\n');
        });
        return text.append(confusions).toString();
    }
}
