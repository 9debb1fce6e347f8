package ai.wafaa.command.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes spellings that mean the same look the same: lower case, no accents or Arabic vowel signs, one form of alef, ya, ta marbuta and hamza carriers,
 * ASCII digits, no stretched words ("pleeease", "مرحبـــا"). Used by the index, the keyword triggers and the small talk, so that they agree.
 */
public final class Normaliser {
    private static final int LONGEST_RUN_LATIN = 2;
    private static final int LONGEST_RUN_ARABIC = 1;

    private Normaliser() {}

    /** The normalised text; punctuation and white space stay. */
    public static String normalise(String text) {
        String decomposed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = decomposed.toLowerCase(Locale.ROOT);
        var out = new StringBuilder(lower.length());
        char previous = 0;
        int run = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = fold(lower.charAt(i));
            if (c == 0) {
                continue;
            }
            run = c == previous ? run + 1 : 1;
            previous = c;
            if (run <= 2 || !Character.isLetter(c)) {
                out.append(c);
            } else if (run == 3) {
                out.setLength(out.length() - 2 + longestRun(c));
            }
        }
        return out.toString();
    }

    /**
     * The words of a text, normalised: letters and digits, apostrophes dropped ("don't" is "dont"); a symbol such as an emoji or a currency sign is a word of
     * its own; all else separates.
     */
    public static List<String> words(String text) {
        String normalised = normalise(text);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < normalised.length(); ) {
            int c = normalised.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'') {
                flush(word, words);
                if (isSymbol(c)) {
                    words.add(Character.toString(c));
                }
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.CURRENCY_SYMBOL;
    }

    private static int longestRun(char c) {
        return c < 0x0600 ? LONGEST_RUN_LATIN : LONGEST_RUN_ARABIC;
    }

    /** One character folded, 0 where it disappears. The text is decomposed already, so that alef with hamza is alef and a mark. */
    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return switch (c) {
            case '\u0640' -> 0; // tatweel
            case '\u0671' -> '\u0627'; // alef wasla
            case '\u0649', '\u06CC' -> '\u064A'; // alef maqsura, Farsi ya
            case '\u0629' -> '\u0647'; // ta marbuta
            case '\u06A9' -> '\u0643'; // keheh
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            default -> c;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
