package ai.wafaa.command.sentiment;

import ai.wafaa.command.sentiment.SentimentTokens.Kind;
import ai.wafaa.command.sentiment.SentimentTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the sentiment model looks at: words and pairs of words with negation carried on to what follows, groups of letters (for spelling mistakes and dialects),
 * entries of the lexicon, emoji and marks; and, in English, the words once more for what they mean, be they learnt from or not. Each is hashed into one of
 * {@link #BUCKETS}. The training program and the server share this class, so that both see the same. A change of it makes the shipped model worthless: train
 * again.
 */
public final class SentimentFeatures {
    /** What is learnt from messages falls below this, what words mean falls above. */
    private static final int LEARNT = 1 << 19;

    private static final int MEANINGS = 1 << 18;

    /** Where a feature may fall. */
    public static final int BUCKETS = LEARNT + MEANINGS;

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
    private final HashedFeatures hashed = new HashedFeatures();

    private SentimentFeatures() {}

    /** The features of a message; each bucket at most once. */
    public static SentimentFeatures of(String message) {
        var features = new SentimentFeatures();
        List<Token> tokens = SentimentTokens.of(message);
        features.words(tokens);
        features.hashed.scale(0, 1f);
        int grams = features.size();
        features.letters(tokens);
        features.hashed.scale(grams, 0.8f);
        features.impression(tokens);
        int meanings = features.size();
        features.meanings(tokens);
        features.hashed.scale(meanings, 1f);
        return features;
    }

    /** The feature that every message in the language of this one has. */
    public static int ofLanguage(String message) {
        return bucket("bias", isArabic(SentimentTokens.of(message)) ? "ar" : "en");
    }

    /** Whether the i-th stands for what a word means, wherever it stands. */
    public boolean isMeaning(int i) {
        return bucket(i) >= LEARNT;
    }

    /** The word that the i-th comes from, as it was written. */
    public String word(int i) {
        return shown.get(source(i));
    }

    /** How many there are. */
    public int size() {
        return hashed.size();
    }

    /** Where the i-th falls. */
    public int bucket(int i) {
        return hashed.bucket(i);
    }

    /** How much the i-th counts. */
    public float value(int i) {
        return hashed.value(i);
    }

    /** Which of {@link #shown} the i-th comes from; -1 where it is the message as a whole. */
    int source(int i) {
        return hashed.source(i);
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
            grams("_" + token.text() + "_", source);
        }
    }

    // A method of its own: inside the loop over words, compiled by JDK 25.0.3, a word was null in 3 of 24 starts of the
    // program that trains; apart from it, in none of 30.
    private void grams(String word, int source) {
        int end = Math.min(word.length(), LONGEST_WORD);
        for (int from = 0; from < end; from++) {
            for (int to = from + SHORTEST_GRAM; to <= Math.min(end, from + LONGEST_GRAM); to++) {
                hashed.add(HashedFeatures.hash("c", word, from, to) & (LEARNT - 1), 1f, source);
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

    private void meanings(List<Token> tokens) {
        if (isArabic(tokens)) {
            return;
        }
        for (int source = 0; source < tokens.size(); source++) {
            Token token = tokens.get(source);
            if (token.kind() == Kind.WORD && !isArabic(token)) {
                hashed.add(LEARNT + (HashedFeatures.hash("m", token.text()) & (MEANINGS - 1)), 1f, source);
            }
        }
    }

    private static boolean isArabic(List<Token> tokens) {
        int arabic = 0;
        int words = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.WORD && !token.text().isEmpty()) {
                words++;
                arabic += isArabic(token) ? 1 : 0;
            }
        }
        return arabic * 3 > words;
    }

    private static boolean isArabic(Token word) {
        return !word.text().isEmpty() && word.text().charAt(0) >= 0x0600;
    }

    private void add(String space, String text, float value, int source) {
        hashed.add(bucket(space, text), value, source);
    }

    private static int bucket(String space, String text) {
        return HashedFeatures.hash(space, text) & (LEARNT - 1);
    }
}
