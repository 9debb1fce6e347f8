package ai.wafaa.command.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of a linear model over {@link SentimentFeatures}: one row for each of {@link #NEGATIVE}, {@link #NEUTRAL} and {@link #POSITIVE}, and one that tells very
 * negative from negative. A weight is a byte, so the whole takes three megabytes of memory. Immutable.
 */
public final class SentimentModel {
    /** Rows. */
    public static final int NEGATIVE = 0;

    /** Rows. */
    public static final int NEUTRAL = 1;

    /** Rows. */
    public static final int POSITIVE = 2;

    /** Rows. */
    public static final int VERY = 3;

    private static final int ROWS = 4;
    private static final int FORMAT = 0x57_53_4D_32;

    private final String name;
    private final float[] scales;
    private final float[] temperatures;
    private final byte[][] weights;

    private SentimentModel(String name, float[] scales, float[] temperatures, byte[][] weights) {
        this.name = name;
        this.scales = scales;
        this.temperatures = temperatures;
        this.weights = weights;
    }

    /**
     * Rounds weights.
     *
     * @param weights four rows of {@link SentimentFeatures#BUCKETS}
     * @param temperatures by which the scores of the three classes, and of the fourth row, are divided so that probabilities can be believed
     */
    public static SentimentModel of(String name, float[][] weights, float[] temperatures) {
        float[] scales = new float[ROWS];
        byte[][] rounded = new byte[ROWS][SentimentFeatures.BUCKETS];
        for (int row = 0; row < ROWS; row++) {
            scales[row] = highest(weights[row]) / Byte.MAX_VALUE;
            for (int i = 0; i < SentimentFeatures.BUCKETS; i++) {
                int weight = scales[row] == 0 ? 0 : Math.round(weights[row][i] / scales[row]);
                rounded[row][i] = (byte) Math.clamp(weight, -Byte.MAX_VALUE, Byte.MAX_VALUE);
            }
        }
        return new SentimentModel(name, scales, temperatures.clone(), rounded);
    }

    /** The few highest are cut off: what is rounded finer for all others is worth more. */
    private static float highest(float[] weights) {
        float[] sorted = new float[weights.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(weights[i]);
        }
        Arrays.sort(sorted);
        return sorted[sorted.length - 20];
    }

    /** As answers and events name it. */
    public String name() {
        return name;
    }

    double[] scores(SentimentFeatures features) {
        double[] scores = new double[ROWS];
        for (int i = 0; i < features.size(); i++) {
            int bucket = features.bucket(i);
            float value = features.value(i);
            for (int row = 0; row < ROWS; row++) {
                scores[row] += value * weights[row][bucket];
            }
        }
        for (int row = 0; row < ROWS; row++) {
            scores[row] *= scales[row] / temperatures[row == VERY ? 1 : 0];
        }
        return scores;
    }

    /** What one feature adds to a row. */
    double contribution(int row, int bucket, float value) {
        return value * weights[row][bucket] * scales[row];
    }

    /** Reads what {@link #write} wrote. */
    public static SentimentModel read(InputStream from) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(from, 1 << 16))) {
            if (in.readInt() != FORMAT || in.readInt() != SentimentFeatures.BUCKETS) {
                throw new IOException("not a sentiment model of this version");
            }
            String name = in.readUTF();
            float[] temperatures = {in.readFloat(), in.readFloat()};
            float[] scales = new float[ROWS];
            byte[][] weights = new byte[ROWS][SentimentFeatures.BUCKETS];
            for (int row = 0; row < ROWS; row++) {
                scales[row] = in.readFloat();
                in.readFully(weights[row]);
            }
            return new SentimentModel(name, scales, temperatures, weights);
        }
    }

    /** The same model is always the same bytes. */
    public void write(OutputStream to) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(FORMAT);
            out.writeInt(SentimentFeatures.BUCKETS);
            out.writeUTF(name);
            out.writeFloat(temperatures[0]);
            out.writeFloat(temperatures[1]);
            for (int row = 0; row < ROWS; row++) {
                out.writeFloat(scales[row]);
                out.write(weights[row]);
            }
        }
    }
}
