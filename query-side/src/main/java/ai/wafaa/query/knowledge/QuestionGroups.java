package ai.wafaa.query.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts questions together that ask for the same: those that share most of their words with the first of a group. For one request. */
final class QuestionGroups {
    private static final double ALIKE = 0.45;
    private static final int LONGEST_COMMON_BEGINNING = 5;
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("a an the is are do does did i my me you your can could would will to of for in on at and or it this that please hi hello hey what how when where which "
                            + "هل ما من في على عن مع الى هذا هذه انا لي كم كيف متى وين فين ايش شو لو سمحت ممكن يا و")
                    .split(" "));

    private final List<Group> groups = new ArrayList<>();

    private record Group(Set<String> words, List<Unanswered> questions) {}

    /** Goes to the group that it is most alike to, or begins one. */
    void add(Unanswered question) {
        Set<String> words = words(question.text());
        Group best = groups.stream()
                .max(Comparator.comparingDouble((Group group) -> alike(group.words, words)))
                .filter(group -> alike(group.words, words) >= ALIKE)
                .orElse(null);
        if (best == null) {
            best = new Group(words, new ArrayList<>());
            groups.add(best);
        }
        best.questions.add(question);
    }

    /** The most asked first. */
    List<List<Unanswered>> largestFirst() {
        return groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.questions.size()))
                .map(group -> List.copyOf(group.questions))
                .toList();
    }

    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }

    /** Cut after the first letters, so that "deliver" and "delivery" are one. */
    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        var words = new HashSet<String>();
        for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
            String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
            if (!bare.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(bare.substring(0, Math.min(bare.length(), LONGEST_COMMON_BEGINNING)));
            }
        }
        return words;
    }
}
