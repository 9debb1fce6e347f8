package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Normaliser;
import java.util.Arrays;
import java.util.List;

/**
 * What the Arabic encoder sees of a text: its words, pairs of words and groups of three to five letters, each hashed into one of {@link #BUCKETS}. The training
 * program and the server share this class; a change of it makes the shipped encoder worthless: train again.
 */
public final class SubwordFeatures {
    /** Where a feature may fall. */
    public static final int BUCKETS = 1 << 17;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 60;

    private int[] buckets = new int[128];
    private int size;

    private SubwordFeatures() {}

    /** The buckets of a text, each once. */
    public static int[] of(String text) {
        var features = new SubwordFeatures();
        List<String> words = Normaliser.words(text);
        String before = "^";
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            features.add('w', word);
            features.add('p', before + " " + word);
            features.letters(word);
            before = word;
        }
        return Arrays.stream(features.buckets, 0, features.size).distinct().toArray();
    }

    private void letters(String word) {
        int letters = Math.min(word.length(), LONGEST_WORD);
        char[] bounded = new char[letters + 2];
        word.getChars(0, letters, bounded, 1);
        bounded[0] = '_';
        bounded[letters + 1] = '_';
        for (int from = 0; from < bounded.length; from++) {
            for (int to = from + SHORTEST_GRAM; to <= from + LONGEST_GRAM && to <= bounded.length; to++) {
                add('g', bounded, from, to);
            }
        }
    }

    private void add(char space, String text) {
        add(space, text.toCharArray(), 0, text.length());
    }

    private void add(char space, char[] text, int from, int to) {
        int hash = 0x811C9DC5 ^ space;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 13;
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
        }
        buckets[size++] = hash & (BUCKETS - 1);
    }
}
