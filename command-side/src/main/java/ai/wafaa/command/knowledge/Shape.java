package ai.wafaa.command.knowledge;

import java.util.Collection;

/** How most of a tenant's articles say in which words they are asked for. */
public enum Shape {
    /** By example questions. */
    QUESTIONS,
    /** By a title that is a question. */
    TITLES,
    /** Not at all. */
    PASSAGES;

    static Shape of(Collection<Article> articles) {
        long questions = articles.stream().filter(Article::hasQuestions).count();
        long titles = articles.stream()
                .filter(article -> !article.hasQuestions() && article.isTitledByQuestion())
                .count();
        if (2 * (questions + titles) <= articles.size()) {
            return PASSAGES;
        }
        return titles > questions ? TITLES : QUESTIONS;
    }
}
