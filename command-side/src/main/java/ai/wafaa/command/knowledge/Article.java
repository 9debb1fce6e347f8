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

    /** What its meaning is taken from: title, example questions and body. */
    List<String> sentences() {
        return Stream.concat(Stream.of(text.title(), text.body()), text.questions().stream())
                .filter(sentence -> !sentence.isBlank())
                .distinct()
                .toList();
    }

    /** The language it is found in. */
    public Language language() {
        return Language.of(text.language());
    }
}
