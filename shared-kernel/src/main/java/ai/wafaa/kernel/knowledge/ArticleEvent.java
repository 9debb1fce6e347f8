package ai.wafaa.kernel.knowledge;

import ai.wafaa.kernel.Event;

/** What happens to a knowledge article. */
public sealed interface ArticleEvent extends Event permits ArticlePublished, ArticleRevised, ArticleWithdrawn {

    String articleId();

    String tenantId();
}
