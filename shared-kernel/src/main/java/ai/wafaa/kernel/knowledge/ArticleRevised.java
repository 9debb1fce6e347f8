package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** An article says something else from now on. */
@Revision("1")
public record ArticleRevised(String articleId, String tenantId, ArticleText article, Instant at)
        implements ArticleEvent {}
