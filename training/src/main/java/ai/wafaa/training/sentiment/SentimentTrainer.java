package ai.wafaa.training.sentiment;

import ai.wafaa.command.sentiment.SentimentFeatures;
import ai.wafaa.command.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Fits the weights with Tribuo: a logistic regression of three classes over all messages, and one of two classes over the negative ones of our own. */
final class SentimentTrainer {
    static final List<String> CLASSES = List.of("negative", "neutral", "positive");
    private static final String VERY = "very_negative";
    private static final long SEED = 1;
    private static final double RATE = 0.1;
    private static final int EPOCHS = 15;

    private final @Nullable String[] names = new String[SentimentFeatures.BUCKETS];

    /** @param weight how often a message counts */
    record Weighted(Labelled message, float weight) {}

    /** Not yet scaled: the temperatures are 1. */
    float[][] train(List<Weighted> messages) {
        float[][] weights = new float[4][SentimentFeatures.BUCKETS];
        var coarse = new ArrayList<Example<Label>>();
        var negative = new ArrayList<Example<Label>>();
        for (Weighted weighted : messages) {
            Labelled message = weighted.message();
            coarse.add(example(message.coarse(), message.text(), weighted.weight()));
            if (message.fine() && message.coarse().equals("negative")) {
                negative.add(example(message.label(), message.text(), 1));
            }
        }
        LinearSGDModel classes = fit(coarse);
        for (int row = 0; row < CLASSES.size(); row++) {
            copy(classes, CLASSES.get(row), 1, weights[row]);
        }
        LinearSGDModel very = fit(negative);
        copy(very, VERY, 1, weights[SentimentModel.VERY]);
        copy(very, "negative", -1, weights[SentimentModel.VERY]);
        return weights;
    }

    private static LinearSGDModel fit(List<Example<Label>> examples) {
        var factory = new LabelFactory();
        var provenance = new SimpleDataSourceProvenance("labelled messages", factory);
        var data = new MutableDataset<>(new ListDataSource<>(examples, factory, provenance));
        var optimiser = new ParameterAveraging(new AdaGrad(RATE));
        return new LinearSGDTrainer(new LogMulticlass(), optimiser, EPOCHS, SEED).train(data);
    }

    /** Adds a class's weights; what the model adds to every message goes to the features that every message has. */
    private void copy(LinearSGDModel model, String label, float sign, float[] weights) {
        var matrix = model.getWeightsCopy();
        var features = model.getFeatureIDMap();
        int row = model.getOutputIDInfo().getID(new Label(label));
        for (int bucket = 0; bucket < names.length; bucket++) {
            String name = names[bucket];
            int column = name == null ? -1 : features.getID(name);
            if (column >= 0) {
                weights[bucket] += sign * (float) matrix.get(row, column);
            }
        }
        float always = sign * (float) matrix.get(row, features.size());
        for (String message : List.of("x", "س")) {
            weights[SentimentFeatures.ofLanguage(message)] += always;
        }
    }

    private ArrayExample<Label> example(String label, String text, float weight) {
        SentimentFeatures features = SentimentFeatures.of(text);
        int[] learnt = IntStream.range(0, features.size())
                .filter(i -> !features.isMeaning(i))
                .toArray();
        String[] keys = new String[learnt.length];
        double[] values = new double[learnt.length];
        for (int i = 0; i < learnt.length; i++) {
            keys[i] = name(features.bucket(learnt[i]));
            values[i] = features.value(learnt[i]);
        }
        var example = new ArrayExample<>(new Label(label), keys, values);
        example.setWeight(weight);
        return example;
    }

    private String name(int bucket) {
        String name = names[bucket];
        if (name == null) {
            name = Integer.toHexString(bucket);
            names[bucket] = name;
        }
        return name;
    }
}
