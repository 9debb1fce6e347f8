package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts an article before the bot. */
public record PublishArticle(
        @TargetAggregateIdentifier String articleId, String tenantId, ArticleText article, Instant at) {}
