package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The bot may no longer use an article. */
@Revision("1")
public record ArticleWithdrawn(String articleId, String tenantId, Instant at) implements ArticleEvent {}
