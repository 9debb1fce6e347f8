package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published article as the index holds it.
 *
 * @param version grows with every change of the article; an older one never replaces a newer one
 */
public record Article(String articleId, String tenantId, ArticleText text, long version) {

    /** What customers may ask for it by: title and example questions. */
    List<String> questions() {
        return Stream.concat(Stream.of(text.title()), text.questions().stream())
                .filter(question -> !question.isBlank())
                .distinct()
                .toList();
    }

    boolean hasQuestions() {
        return !text.questions().isEmpty();
    }

    boolean isTitledByQuestion() {
        return text.title().indexOf('?') >= 0 || text.title().indexOf('\u061F') >= 0;
    }

    /** The language it is found in. */
    public Language language() {
        return Language.of(text.language());
    }
}
