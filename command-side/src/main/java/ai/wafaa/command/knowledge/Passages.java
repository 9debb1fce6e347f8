package ai.wafaa.command.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the part of an article that answers a question: one to three sentences in a row. */
public final class Passages {
    private static final int MOST_SENTENCES = 3;
    private static final int LONGEST = 600;

    /** An article says the main thing first: what the beginning is worth against a whole question found further down. */
    private static final double LEAD = 0.2;

    /** What the beginning is worth more when the question is about what the whole article is about. */
    private static final double LEAD_OF_SUBJECT = 0.4;

    private static final double OF_SUBJECT = 0.4;
    private static final double MEANING = 1.0;
    private static final double NEXT = 0.5;

    /** A passage that begins with what was asked is worth more than one that comes to it. */
    private static final double AT_ONCE = 0.3;

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?؟…])\\s+(?!\\p{Ll})");

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)(^|[\\s(])(a\\.m|p\\.m|e\\.g|i\\.e|no|nos|st|mr|mrs|ms|dr|approx|incl|vs)\\.\\s*$");

    private Passages() {}

    /** The passage for a question; never empty unless the body is, at most 600 characters. */
    public static String best(Article article, String question) {
        return best(article, question, List.of());
    }

    /** @param near how near each sentence of the body comes to the question in meaning; empty where only words are compared */
    static String best(Article article, String question, List<Double> near) {
        List<String> sentences = sentences(article.text().body());
        if (sentences.isEmpty()) {
            return "";
        }
        var said = sentences.stream().map(Passages::terms).toList();
        Set<String> subject = terms(article.text().title());
        Map<String, Double> worth = worth(terms(question), subject, said);
        double lead = LEAD + LEAD_OF_SUBJECT * aboutTheWhole(terms(question), subject, said);
        Expected expected = Expected.of(question);
        int best = 0;
        double highest = -1;
        for (int start = 0; start < sentences.size(); start++) {
            int end = end(sentences, start);
            double score = coverage(said.subList(start, end), worth)
                    + AT_ONCE * coverage(said.subList(start, start + 1), worth)
                    + expected.metBy(sentences.subList(start, end))
                    + lead / (1 + start);
            if (near.size() == sentences.size()) {
                score += MEANING * (near.get(start) + NEXT * highest(near.subList(start, end)));
            }
            if (score > highest) {
                highest = score;
                best = start;
            }
        }
        return cut(String.join(" ", sentences.subList(best, end(sentences, best))));
    }

    private static double highest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** How much of a question names what the whole article is about, or stands in no sentence: then its beginning answers. 0..1. */
    private static double aboutTheWhole(Set<String> asked, Set<String> subject, List<Set<String>> said) {
        long general = asked.stream()
                .filter(term -> subject.contains(term) || said.stream().noneMatch(sentence -> sentence.contains(term)))
                .count();
        return asked.isEmpty() ? 1 : (double) general / asked.size();
    }

    /** The share that each term of a question has in it: rare within the article counts more, what names its subject less. */
    private static Map<String, Double> worth(Set<String> asked, Set<String> subject, List<Set<String>> said) {
        var worth = new HashMap<String, Double>();
        double sum = 0;
        for (String term : asked) {
            long count =
                    said.stream().filter(sentence -> sentence.contains(term)).count();
            double rarity = Math.log(1 + (double) said.size() / Math.max(1, count));
            double value = subject.contains(term) ? rarity * OF_SUBJECT : rarity;
            worth.put(term, value);
            sum += value;
        }
        double total = sum;
        worth.replaceAll((term, value) -> value / total);
        return worth;
    }

    private static double coverage(List<Set<String>> window, Map<String, Double> worth) {
        double sum = 0;
        for (var term : worth.entrySet()) {
            if (window.stream().anyMatch(sentence -> sentence.contains(term.getKey()))) {
                sum += term.getValue();
            }
        }
        return sum;
    }

    /** Where a passage that starts here ends. */
    private static int end(List<String> sentences, int start) {
        int end = start + 1;
        int length = sentences.get(start).length();
        while (end < sentences.size()
                && end - start < MOST_SENTENCES
                && length + 1 + sentences.get(end).length() <= LONGEST) {
            length += 1 + sentences.get(end).length();
            end++;
        }
        return end;
    }

    private static Set<String> terms(String text) {
        String normalised = Normaliser.normalise(text);
        var terms = new HashSet<>(TextAnalysis.terms(TextAnalysis.WORDS, normalised));
        terms.addAll(TextAnalysis.terms(TextAnalysis.GRAMS, normalised));
        return terms;
    }

    static List<String> sentences(String body) {
        var sentences = new ArrayList<String>();
        for (String paragraph : body.split("\\R")) {
            var unfinished = "";
            for (String part : END_OF_SENTENCE.split(paragraph.strip())) {
                String sentence = unfinished.isEmpty() ? part : unfinished + " " + part;
                unfinished = ABBREVIATED.matcher(sentence).find() ? sentence : "";
                if (unfinished.isEmpty() && !sentence.isBlank()) {
                    sentences.add(sentence);
                }
            }
            if (!unfinished.isBlank()) {
                sentences.add(unfinished);
            }
        }
        return sentences;
    }

    private static String cut(String passage) {
        if (passage.length() <= LONGEST) {
            return passage;
        }
        int space = passage.lastIndexOf(' ', LONGEST - 1);
        return passage.substring(0, space > LONGEST / 2 ? space : LONGEST - 1) + "…";
    }
}
