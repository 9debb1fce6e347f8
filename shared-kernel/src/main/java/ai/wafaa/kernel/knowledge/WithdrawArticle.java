package ai.wafaa.kernel.knowledge;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes an article away from the bot. */
public record WithdrawArticle(@TargetAggregateIdentifier String articleId, Instant at) {}
