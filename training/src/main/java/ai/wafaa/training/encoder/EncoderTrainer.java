package ai.wafaa.training.encoder;

import ai.wafaa.command.knowledge.vector.SubwordEncoder;
import ai.wafaa.command.knowledge.vector.SubwordFeatures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns to put texts that ask for the same into the same direction: each kind of question has a direction, and a text's vector, the sum of the rows of its
 * features, is turned towards its own and away from the others (softmax over cosines, with a margin). In each pass a part of the features is left out, so that
 * none is relied on alone. By AdaGrad, one rate per row.
 */
final class EncoderTrainer {
    private static final int DIMENSIONS = 64;
    private static final int EPOCHS = 14;
    private static final double RATE = 0.08;
    private static final double LEFT_OUT = 0.3;
    private static final float SHARPNESS = 14;
    private static final float MARGIN = 0.15f;
    private static final int SELDOM = 2;

    private final float[][] rows = new float[SubwordFeatures.BUCKETS][];
    private final float[] rowSquares = new float[SubwordFeatures.BUCKETS];
    private final Random random = new Random(1);
    private float[][] directions = new float[0][];
    private float[] directionSquares = new float[0];

    /** @param text of a question, {@code label} what it asks for */
    record Asked(String label, String text) {}

    private static final class Example {
        private final int label;
        private final int[] features;

        Example(int label, int[] features) {
            this.label = label;
            this.features = features;
        }
    }

    SubwordEncoder train(String name, List<Asked> asked) {
        Map<String, Integer> labels = new TreeMap<>();
        asked.forEach(one -> labels.putIfAbsent(one.label(), 0));
        int next = 0;
        for (var label : labels.entrySet()) {
            label.setValue(next++);
        }
        List<Example> examples = examples(asked, labels);
        begin(examples, labels.size());
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            for (Example example : examples) {
                learn(example);
            }
        }
        return SubwordEncoder.of(name, filled());
    }

    private static List<Example> examples(List<Asked> asked, Map<String, Integer> labels) {
        var examples = new ArrayList<Example>();
        for (Asked one : asked) {
            int label = labels.getOrDefault(one.label(), 0);
            examples.add(new Example(label, SubwordFeatures.of(one.text())));
        }
        return examples;
    }

    private void begin(List<Example> examples, int labels) {
        int[] seen = new int[SubwordFeatures.BUCKETS];
        for (Example example : examples) {
            for (int feature : example.features) {
                seen[feature]++;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (seen[i] >= SELDOM) {
                rows[i] = gaussian(0.1f);
            }
        }
        directions = new float[labels][];
        directionSquares = new float[labels];
        for (int i = 0; i < labels; i++) {
            directions[i] = gaussian(1);
        }
    }

    private float[] gaussian(float size) {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian() * size;
        }
        return vector;
    }

    private void learn(Example example) {
        int[] kept = new int[example.features.length];
        int size = 0;
        float[] sum = new float[DIMENSIONS];
        for (int feature : example.features) {
            float[] row = rows[feature];
            if (row != null && random.nextDouble() >= LEFT_OUT) {
                kept[size++] = feature;
                for (int i = 0; i < DIMENSIONS; i++) {
                    sum[i] += row[i];
                }
            }
        }
        if (size == 0) {
            return;
        }
        float length = length(sum);
        float[] unit = scaled(sum, 1 / length);
        float[] gradient = new float[DIMENSIONS];
        float[] probabilities = probabilities(unit, example.label);
        for (int label = 0; label < directions.length; label++) {
            float error = SHARPNESS * (probabilities[label] - (label == example.label ? 1 : 0));
            if (Math.abs(error) > 1e-4f) {
                turn(label, error, unit, gradient);
            }
        }
        float along = dot(gradient, unit);
        float square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            gradient[i] = (gradient[i] - along * unit[i]) / length;
            square += gradient[i] * gradient[i];
        }
        for (int k = 0; k < size; k++) {
            int feature = kept[k];
            rowSquares[feature] += square / DIMENSIONS;
            step(rows[feature], gradient, rowSquares[feature]);
        }
    }

    /** Adds to the text's gradient, then turns the direction itself. */
    private void turn(int label, float error, float[] unit, float[] gradient) {
        float[] direction = directions[label];
        float length = length(direction);
        float cosine = dot(direction, unit) / length;
        float[] own = new float[DIMENSIONS];
        float square = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            float normal = direction[i] / length;
            gradient[i] += error * normal;
            own[i] = error * (unit[i] - cosine * normal) / length;
            square += own[i] * own[i];
        }
        directionSquares[label] += square / DIMENSIONS;
        step(direction, own, directionSquares[label]);
    }

    private static void step(float[] vector, float[] gradient, float squares) {
        float rate = (float) (RATE / Math.sqrt(squares + 1e-8));
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] -= rate * gradient[i];
        }
    }

    private float[] probabilities(float[] unit, int right) {
        float[] scores = new float[directions.length];
        float highest = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            float cosine = dot(directions[label], unit) / length(directions[label]);
            scores[label] = SHARPNESS * (cosine - (label == right ? MARGIN : 0));
            highest = Math.max(highest, scores[label]);
        }
        float sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = (float) Math.exp(scores[label] - highest);
            sum += scores[label];
        }
        return scaled(scores, 1 / sum);
    }

    private static float[] scaled(float[] vector, float by) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = vector[i] * by;
        }
        return scaled;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float length(float[] vector) {
        return (float) Math.sqrt(dot(vector, vector) + 1e-12);
    }

    /** What was seen too seldom is nothing. */
    private float[][] filled() {
        float[][] filled = rows.clone();
        float[] nothing = new float[DIMENSIONS];
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] == null) {
                filled[i] = nothing;
            }
        }
        return filled;
    }
}
