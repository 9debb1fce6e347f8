package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.knowledge.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One phrase of a keyword trigger, compiled.
 *
 * @param kind what a match means
 */
record Phrase(Kind kind, List<Element> elements) {
    private static final int MOST_FILLERS = 5;
    private static final Pattern ELEMENT = Pattern.compile("\\[[^\\]]*]|\\S+");

    /** What a match means. */
    enum Kind {
        /** Fires wherever it stands. */
        ANYWHERE,
        /** Fires where the message is nothing else. */
        ALONE,
        /** Keeps its words from being matched by the other phrases. */
        EXCEPTION
    }

    /**
     * @param words of which one must stand here, or any of which may
     * @param beginnings of words that fit too
     */
    record Element(Set<String> words, List<String> beginnings, boolean filler) {

        boolean fits(Word word) {
            return word.forms().stream()
                    .anyMatch(
                            form -> words.contains(form) || beginnings.stream().anyMatch(form::startsWith));
        }
    }

    /** Never fails: what cannot be read as a phrase (no word in it) has no elements and matches nothing. */
    static Phrase parse(String written) {
        String text = written.strip();
        Kind kind = text.startsWith("=") ? Kind.ALONE : text.startsWith("-") ? Kind.EXCEPTION : Kind.ANYWHERE;
        String phrase = kind == Kind.ANYWHERE ? text : text.substring(1);
        var elements = new ArrayList<Element>();
        Matcher matcher = ELEMENT.matcher(phrase);
        while (matcher.find()) {
            addTo(elements, matcher.group());
        }
        if (elements.stream().allMatch(Element::filler)) {
            elements.clear();
        }
        return new Phrase(kind, List.copyOf(elements));
    }

    private static void addTo(List<Element> elements, String written) {
        boolean filler = written.startsWith("[");
        String[] alternatives = written.replace("[", "").replace("]", "").split("/");
        if (!filler && alternatives.length == 1 && !written.endsWith("*")) {
            // "e-mail" is two words in a message, and so it is here.
            for (String word : Normaliser.words(written)) {
                elements.add(new Element(Set.of(Word.bare(word)), List.of(), false));
            }
            return;
        }
        Set<String> words = normalised(alternatives, false);
        List<String> beginnings = List.copyOf(normalised(alternatives, true));
        if (!words.isEmpty() || !beginnings.isEmpty()) {
            elements.add(new Element(words, beginnings, filler));
        }
    }

    private static Set<String> normalised(String[] alternatives, boolean beginnings) {
        return Arrays.stream(alternatives)
                .filter(alternative -> alternative.endsWith("*") == beginnings)
                .flatMap(alternative -> Normaliser.words(alternative).stream().limit(1))
                .map(Word::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the phrase ends when it begins at a word; -1 where it does not stand there. */
    int endFrom(List<Word> words, int at) {
        return elements.isEmpty() ? -1 : endFrom(words, at, 0);
    }

    private int endFrom(List<Word> words, int at, int element) {
        if (element == elements.size()) {
            return kind == Kind.ALONE && at < words.size() ? -1 : at;
        }
        Element next = elements.get(element);
        if (!next.filler()) {
            return at < words.size() && fits(words.get(at), next) ? endFrom(words, at + 1, element + 1) : -1;
        }
        for (int skipped = 0; skipped <= MOST_FILLERS; skipped++) {
            int end = endFrom(words, at + skipped, element + 1);
            if (end >= 0) {
                return end;
            }
            if (at + skipped >= words.size() || !fits(words.get(at + skipped), next)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean fits(Word word, Element element) {
        return !word.excepted() && element.fits(word);
    }
}
