package ai.wafaa.command.bot.trigger;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a message.
 *
 * @param forms how it may be read: as it stands, and in Arabic without what is written onto it ("and", "to", "with", "the")
 * @param excepted belongs to an exception, and fits nothing
 */
record Word(List<String> forms, boolean excepted) {
    private static final int SHORTEST_STEM = 3;
    private static final List<String> CONJUNCTIONS = List.of("و", "ف");
    private static final List<String> PREFIXES = List.of("بال", "ال", "لل", "ل", "ب");

    static Word of(String word) {
        if (!isArabic(word)) {
            return new Word(List.of(word), false);
        }
        var forms = new ArrayList<String>(4);
        forms.add(word);
        addWithout(PREFIXES, word, forms);
        for (String conjunction : CONJUNCTIONS) {
            if (word.startsWith(conjunction) && word.length() > SHORTEST_STEM) {
                String rest = word.substring(1);
                forms.add(rest);
                addWithout(PREFIXES, rest, forms);
            }
        }
        return new Word(List.copyOf(forms), false);
    }

    /** A word of a phrase: Arabic without its article, as every form with one has a form without. */
    static String bare(String word) {
        return word.startsWith("ال") && word.length() - 2 >= SHORTEST_STEM ? word.substring(2) : word;
    }

    Word except() {
        return new Word(forms, true);
    }

    private static void addWithout(List<String> prefixes, String word, List<String> forms) {
        for (String prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= SHORTEST_STEM) {
                forms.add(word.substring(prefix.length()));
            }
        }
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= 0x0600 && word.charAt(0) <= 0x06FF;
    }
}
