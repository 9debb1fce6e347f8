package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.bot.trigger.Phrase.Kind;
import ai.wafaa.command.knowledge.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the phrases of a keyword trigger in messages: whole words, whatever their case, spacing, punctuation, and Arabic spelling; Arabic words also with "and",
 * "to", "with" or "the" written onto them. Compiled once; immutable.
 *
 * <p>Phrases are separated by line breaks or {@code |}. In a phrase, {@code speak/talk} is either word, {@code refund*} any word that begins so, and {@code [a/the]}
 * words of which up to five may stand there or not. A phrase that begins with {@code =} must be the whole message, courtesies aside; one that begins with
 * {@code -} is an exception: its words match nothing else, so that {@code human|-human resources} leaves "human resources" alone.
 */
public final class KeywordMatcher {
    private static final Set<String> COURTESIES = Set.of(
            "please", "pls", "plz", "now", "hi", "hello", "hey", "thanks", "kindly", "asap", "لو", "سمحت", "سمحتي",
            "سمحتم", "من", "فضلك", "رجاء", "ارجوك", "الان", "مرحبا", "بليز", "حالا", "يا", "تكفي");

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> withoutFirstWord = new ArrayList<>();
    private final List<Phrase> exceptions;
    private final List<Phrase> alone;

    /** @param value of a keyword trigger, as above */
    public KeywordMatcher(String value) {
        Map<Kind, List<Phrase>> phrases = Arrays.stream(value.split("[|\\r\\n]+"))
                .map(Phrase::parse)
                .filter(phrase -> !phrase.elements().isEmpty())
                .collect(Collectors.groupingBy(Phrase::kind));
        exceptions = phrases.getOrDefault(Kind.EXCEPTION, List.of());
        alone = phrases.getOrDefault(Kind.ALONE, List.of());
        for (Phrase phrase : phrases.getOrDefault(Kind.ANYWHERE, List.of())) {
            var first = phrase.elements().getFirst();
            if (first.filler() || !first.beginnings().isEmpty()) {
                withoutFirstWord.add(phrase);
            } else {
                first.words()
                        .forEach(word -> byFirstWord
                                .computeIfAbsent(word, w -> new ArrayList<>())
                                .add(phrase));
            }
        }
    }

    /** The words of a message that match first, normalised: those of the phrase, so nothing that only the customer could have written. */
    public Optional<String> find(String message) {
        return find(words(message));
    }

    /** A message cut for {@link #find(List)}, so that several matchers share the work. */
    static List<Word> words(String message) {
        return Normaliser.words(message).stream().map(Word::of).toList();
    }

    Optional<String> find(List<Word> message) {
        List<Word> words = except(message);
        Optional<String> whole = alone(words);
        if (whole.isPresent()) {
            return whole;
        }
        for (int at = 0; at < words.size(); at++) {
            for (String form : words.get(at).forms()) {
                int end = firstEnd(byFirstWord.getOrDefault(form, List.of()), words, at);
                if (end >= 0) {
                    return Optional.of(joined(words.subList(at, end)));
                }
            }
            int end = firstEnd(withoutFirstWord, words, at);
            if (end >= 0) {
                return Optional.of(joined(words.subList(at, end)));
            }
        }
        return Optional.empty();
    }

    private static int firstEnd(List<Phrase> phrases, List<Word> words, int at) {
        for (Phrase phrase : phrases) {
            int end = phrase.endFrom(words, at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static String joined(List<Word> words) {
        return words.stream().map(word -> word.forms().getFirst()).collect(Collectors.joining(" "));
    }

    private Optional<String> alone(List<Word> words) {
        List<Word> essence = words.stream()
                .filter(word -> !COURTESIES.contains(word.forms().getFirst()))
                .toList();
        return firstEnd(alone, essence, 0) < 0 ? Optional.empty() : Optional.of(joined(essence));
    }

    private List<Word> except(List<Word> words) {
        var marked = words;
        for (Phrase exception : exceptions) {
            for (int at = 0; at < words.size(); at++) {
                int end = exception.endFrom(words, at);
                if (end > at) {
                    marked = new ArrayList<>(marked);
                    for (int i = at; i < end; i++) {
                        marked.set(i, marked.get(i).except());
                    }
                }
            }
        }
        return marked;
    }
}
