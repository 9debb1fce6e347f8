package ai.wafaa.command.sentiment;

import ai.wafaa.command.sentiment.SentimentTokens.Kind;
import ai.wafaa.command.sentiment.SentimentTokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the sentiment model looks at: words and pairs of words with negation carried on to what follows, groups of letters (for spelling mistakes and dialects),
 * entries of the lexicon, emoji and marks; each hashed into one of {@link #BUCKETS}. The training program and the server share this class, so that both see
 * the same. A change of it makes the shipped model worthless: train again.
 */
public final class SentimentFeatures {
    /** Where a feature may fall. */
    public static final int BUCKETS = 1 << 19;

    private static final int NEGATION_REACH = 3;
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    private static final int LONGEST_WORD = 24;
    private static final Set<String> NEGATIONS = Set.of(
            ("not no never none nothing dont doesnt didnt cant cannot couldnt wont wouldnt shouldnt isnt arent wasnt werent hasnt havent hadnt aint without "
                            + "hardly barely neither nor "
                            + "لا ما مش مو مب ليس ليست لست لم لن بدون بلا غير مافي مافيه ماكو ولا مفيش مهو ماهو ماعندي مالي")
                    .split(" "));

    private final List<String> shown = new ArrayList<>();
    private int[] buckets = new int[256];
    private float[] values = new float[256];
    private int[] sources = new int[256];
    private int size;

    private SentimentFeatures() {}

    /** The features of a message; each bucket at most once. */
    public static SentimentFeatures of(String message) {
        var features = new SentimentFeatures();
        List<Token> tokens = SentimentTokens.of(message);
        features.words(tokens);
        features.scale(0, features.size, 1f);
        int grams = features.size;
        features.letters(tokens);
        features.scale(grams, features.size, 0.8f);
        int rest = features.size;
        features.impression(tokens);
        features.scale(rest, features.size, 0);
        return features;
    }

    /** The feature that every message in the language of this one has. */
    public static int ofLanguage(String message) {
        return bucket("bias", isArabic(SentimentTokens.of(message)) ? "ar" : "en");
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Where the i-th falls. */
    public int bucket(int i) {
        return buckets[i];
    }

    /** How much the i-th counts. */
    public float value(int i) {
        return values[i];
    }

    /** Which of {@link #shown} the i-th comes from; -1 where it is the message as a whole. */
    int source(int i) {
        return sources[i];
    }

    /** The words as they were written. */
    List<String> shown() {
        return shown;
    }

    private void words(List<Token> tokens) {
        String before = "^";
        int negated = 0;
        for (Token token : tokens) {
            int source = shown.size();
            shown.add(token.shown());
            if (token.kind() == Kind.STOP) {
                negated = 0;
                continue;
            }
            String text = negated > 0 && token.kind() == Kind.WORD ? "!" + token.text() : token.text();
            add("w", text, 1f, source);
            add("b", before + " " + token.text(), 0.8f, source);
            if (token.loud()) {
                add("loud", token.text(), 0.5f, source);
            }
            negated = NEGATIONS.contains(token.text()) ? NEGATION_REACH : negated - 1;
            before = token.text();
        }
        add("b", before + " $", 0.8f, shown.size() - 1);
    }

    private void letters(List<Token> tokens) {
        for (int source = 0; source < tokens.size(); source++) {
            Token token = tokens.get(source);
            if (token.kind() != Kind.WORD) {
                continue;
            }
            String word = "_" + token.text() + "_";
            int end = Math.min(word.length(), LONGEST_WORD);
            for (int from = 0; from < end; from++) {
                for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM && from + length <= end; length++) {
                    add("c", word.substring(from, from + length), 1f, source);
                }
            }
        }
    }

    private void impression(List<Token> tokens) {
        double[] feeling = new double[4];
        int negated = 0;
        int loud = 0;
        int last = 0;
        for (int source = 0; source < tokens.size(); source++) {
            Token token = tokens.get(source);
            int polarity =
                    token.kind() == Kind.WORD || token.kind() == Kind.EMOTICON ? SentimentLexicon.of(token.text()) : 0;
            if (polarity != 0) {
                boolean turned = negated > 0;
                int which = (polarity > 0 ? 0 : 1) + (turned ? 2 : 0);
                feeling[which] += Math.abs(polarity);
                last = turned ? -polarity : polarity;
                add("lex", which + " " + polarity, 0.3f, source);
            }
            loud += token.loud() ? 1 : 0;
            if (token.kind() == Kind.MARK) {
                add("mark", token.text() + token.loud(), 0.3f, source);
            }
            if (token.stretched()) {
                add("stretched", polarity > 0 ? "+" : polarity < 0 ? "-" : "0", 0.3f, source);
            }
            negated = token.kind() == Kind.STOP ? 0 : NEGATIONS.contains(token.text()) ? NEGATION_REACH : negated - 1;
        }
        for (int i = 0; i < feeling.length; i++) {
            if (feeling[i] > 0) {
                add("sum", Integer.toString(i), (float) Math.min(1.5, Math.log1p(feeling[i]) / 2), -1);
            }
        }
        double balance = feeling[0] + feeling[3] - feeling[1] - feeling[2];
        add("balance", Integer.toString((int) Math.signum(balance)), 0.5f, -1);
        add("last", Integer.toString(Integer.signum(last)), 0.4f, -1);
        add("loud", Integer.toString(Math.min(loud, 3)), 0.3f, -1);
        add("length", Integer.toString(Math.min(6, 32 - Integer.numberOfLeadingZeros(tokens.size()))), 0.3f, -1);
        add("bias", isArabic(tokens) ? "ar" : "en", 1f, -1);
    }

    private static boolean isArabic(List<Token> tokens) {
        int arabic = 0;
        int words = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.WORD && !token.text().isEmpty()) {
                words++;
                arabic += token.text().charAt(0) >= 0x0600 ? 1 : 0;
            }
        }
        return arabic * 3 > words;
    }

    private void add(String space, String text, float value, int source) {
        int bucket = bucket(space, text);
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

    /** Makes the length of a part of the vector the same for short and long messages; leaves it alone where the length is 0. */
    private void scale(int from, int to, float length) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        if (length > 0 && sum > 0) {
            float factor = (float) (length / Math.sqrt(sum));
            for (int i = from; i < to; i++) {
                values[i] *= factor;
            }
        }
    }

    private static int bucket(String space, String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < space.length(); i++) {
            hash = (hash ^ space.charAt(i)) * 0x01000193;
        }
        hash = (hash ^ '|') * 0x01000193;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (BUCKETS - 1);
    }
}
