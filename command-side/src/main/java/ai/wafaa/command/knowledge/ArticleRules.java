package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import java.util.Set;

/** What an article may look like. A body fits into what the longest channel message can carry several times over. */
final class ArticleRules {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final int MOST_QUESTIONS = 50;
    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 100;
    private static final Set<String> LANGUAGES = Set.of("en", "ar");

    private ArticleRules() {}

    static void verify(ArticleText article) {
        length(article.title(), LONGEST_TITLE, "title");
        length(article.body(), LONGEST_BODY, "body");
        require(LANGUAGES.contains(article.language()), "language", "must be en or ar");
        each(article.questions(), MOST_QUESTIONS, LONGEST_QUESTION, "questions");
        each(article.tags(), MOST_TAGS, LONGEST_TAG, "tags");
        if (article.intent() != null) {
            length(article.intent(), LONGEST_TAG, "intent");
        }
    }

    private static void each(List<String> texts, int most, int longest, String field) {
        require(texts.size() <= most, field, "must be at most " + most);
        for (int i = 0; i < texts.size(); i++) {
            length(texts.get(i), longest, field + "/" + i);
        }
    }

    private static void length(String text, int longest, String field) {
        require(!text.isBlank() && text.length() <= longest, field, "must have 1 to " + longest + " characters");
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw Refusal.invalid(field, otherwise);
        }
    }
}
