package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.knowledge.ArticleText;

/**
 * A published article as the index holds it.
 *
 * @param version grows with every change of the article; an older one never replaces a newer one
 */
public record Article(String articleId, String tenantId, ArticleText text, long version) {

    /** The language it is found in. */
    public Language language() {
        return Language.of(text.language());
    }
}
