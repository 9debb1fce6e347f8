package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The bot may use an article from now on. */
@Revision("1")
public record ArticlePublished(String articleId, String tenantId, ArticleText article, Instant at)
        implements ArticleEvent {}
