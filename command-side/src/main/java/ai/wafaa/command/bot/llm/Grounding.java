package ai.wafaa.command.bot.llm;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.Normaliser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether an answer may be said: each link, address and figure in it stands in the passages, it is in the customer's language, and enough of its words are the
 * passages'. What a model was talked into does not pass.
 */
final class Grounding {
    private static final int LONGEST = 1_500;
    private static final double SHARED = 0.35;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern FACT = Pattern.compile(
            "https?://\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}\\b(?:/\\S*)?|[\\w.+-]+@[\\w.-]+|\\+?\\d[\\d.,:/-]*\\d|\\d");

    private Grounding() {}

    static boolean holds(String answer, Language language, List<Article> articles) {
        String passages = Normaliser.normalise(articles.stream()
                .map(article -> article.text().title() + "\n" + article.text().body())
                .collect(Collectors.joining("\n")));
        String normalised = Normaliser.normalise(answer);
        return answer.length() <= LONGEST
                && FACT.matcher(normalised).results().allMatch(fact -> passages.contains(trimmed(fact.group())))
                && Language.detect(answer) == language
                && sharesWords(normalised, passages, articles, language);
    }

    /** In the same language only: a translation shares no words. */
    private static boolean sharesWords(String answer, String passages, List<Article> articles, Language language) {
        if (articles.stream().noneMatch(article -> article.language() == language)) {
            return true;
        }
        Set<String> said = new HashSet<>(Normaliser.words(passages));
        List<String> words = Normaliser.words(answer).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        long shared = words.stream().filter(said::contains).count();
        return words.isEmpty() || shared >= SHARED * words.size();
    }

    private static String trimmed(String fact) {
        return fact.replaceAll("[.,:/)]+$", "");
    }
}
