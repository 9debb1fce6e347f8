package ai.wafaa.command.sentiment;

import java.util.Arrays;

/** Where features fall, how much each counts and which word it comes from, as they are gathered. For one thread. */
final class HashedFeatures {
    private int[] buckets = new int[256];
    private float[] values = new float[256];
    private int[] sources = new int[256];
    private int size;

    int size() {
        return size;
    }

    int bucket(int i) {
        return buckets[i];
    }

    float value(int i) {
        return values[i];
    }

    int source(int i) {
        return sources[i];
    }

    /** Adds one; nothing where there is one in its bucket. */
    void add(int bucket, float value, int source) {
        for (int i = size - 1; i >= 0; i--) {
            if (buckets[i] == bucket) {
                return;
            }
        }
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
            values = Arrays.copyOf(values, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
        }
        buckets[size] = bucket;
        values[size] = value;
        sources[size++] = source;
    }

    /** Makes the length of what was gathered since then the same for short and long messages. */
    void scale(int from, float length) {
        double sum = 0;
        for (int i = from; i < size; i++) {
            sum += values[i] * values[i];
        }
        if (sum > 0) {
            float factor = (float) (length / Math.sqrt(sum));
            for (int i = from; i < size; i++) {
                values[i] *= factor;
            }
        }
    }

    static int hash(String space, String text) {
        return hash(space, text, 0, text.length());
    }

    /** As if the part of the text from {@code from} to before {@code to} were the text. */
    static int hash(String space, String text, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < space.length(); i++) {
            hash = (hash ^ space.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ '|') * 0x01000193;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }
}
