package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes an article. */
public record ReviseArticle(@TargetAggregateIdentifier String articleId, ArticleText article, Instant at) {}
