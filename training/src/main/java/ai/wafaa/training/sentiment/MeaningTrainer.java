package ai.wafaa.training.sentiment;

import ai.wafaa.command.sentiment.SentimentFeatures;
import ai.wafaa.training.sentiment.SentimentTrainer.Weighted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Fits, with Tribuo, a second logistic regression to what the words of English messages mean. It is linear, and so is a message's meaning in its words': what it
 * makes of each word alone can be told beforehand, and the server needs neither the vectors nor the sentence model.
 */
final class MeaningTrainer {
    private static final long SEED = 1;
    private static final double RATE = 0.00003;
    private static final int EPOCHS = 5;
    private static final int ENGLISH = SentimentFeatures.ofLanguage("x");
    private static final String[] NAMES = new String[WordMeanings.DIMENSIONS];

    static {
        for (int d = 0; d < NAMES.length; d++) {
            NAMES[d] = String.format(Locale.ROOT, "%03d", d);
        }
    }

    private final WordMeanings meanings;

    MeaningTrainer(WordMeanings meanings) {
        this.meanings = meanings;
    }

    /**
     * Adds what words mean to the weights of the three classes.
     *
     * @param share how much it counts beside what is there
     */
    void addTo(float[][] weights, List<Weighted> messages, float share) {
        List<Weighted> english = messages.stream()
                .filter(weighted ->
                        SentimentFeatures.ofLanguage(weighted.message().text()) == ENGLISH)
                .toList();
        List<double[]> vectors = english.stream()
                .map(weighted -> meanings.of(weighted.message().text()))
                .toList();
        double[] mean = mean(vectors);
        double scale = 1 / deviation(vectors, mean);
        var examples = new ArrayList<Example<Label>>();
        for (int i = 0; i < vectors.size(); i++) {
            double[] vector = vectors.get(i);
            double[] values = new double[vector.length];
            Arrays.setAll(values, d -> (vector[d] - mean[d]) * scale);
            Weighted weighted = english.get(i);
            var example = new ArrayExample<>(new Label(weighted.message().coarse()), NAMES, values);
            example.setWeight(weighted.weight());
            examples.add(example);
        }
        LinearSGDModel model = fit(examples);
        for (int row = 0; row < SentimentTrainer.CLASSES.size(); row++) {
            add(model, SentimentTrainer.CLASSES.get(row), mean, scale * share, share, weights[row]);
        }
    }

    private static double[] mean(List<double[]> vectors) {
        double[] mean = new double[WordMeanings.DIMENSIONS];
        for (double[] vector : vectors) {
            Arrays.setAll(mean, d -> mean[d] + vector[d] / vectors.size());
        }
        return mean;
    }

    private static double deviation(List<double[]> vectors, double[] mean) {
        double square = 0;
        for (double[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                square += (vector[d] - mean[d]) * (vector[d] - mean[d]);
            }
        }
        return Math.sqrt(square / vectors.size() / WordMeanings.DIMENSIONS);
    }

    private static LinearSGDModel fit(List<Example<Label>> examples) {
        var factory = new LabelFactory();
        var provenance = new SimpleDataSourceProvenance("meanings of labelled messages", factory);
        var data = new MutableDataset<>(new ListDataSource<>(examples, factory, provenance));
        return new LinearSGDTrainer(new LogMulticlass(), SGD.getSimpleSGD(RATE), EPOCHS, SEED).train(data);
    }

    private void add(LinearSGDModel model, String label, double[] mean, double factor, float share, float[] weights) {
        var matrix = model.getWeightsCopy();
        var features = model.getFeatureIDMap();
        int row = model.getOutputIDInfo().getID(new Label(label));
        double[] direction = new double[WordMeanings.DIMENSIONS];
        double always = matrix.get(row, features.size()) * share;
        for (int d = 0; d < direction.length; d++) {
            direction[d] = matrix.get(row, features.getID(NAMES[d])) * factor;
            always -= direction[d] * mean[d];
        }
        meanings.byBucket().forEach((bucket, vector) -> {
            for (int d = 0; d < direction.length; d++) {
                weights[bucket] += (float) (direction[d] * vector[d]);
            }
        });
        weights[ENGLISH] += (float) always;
    }
}
