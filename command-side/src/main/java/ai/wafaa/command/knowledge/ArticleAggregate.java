package ai.wafaa.command.knowledge;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.knowledge.ArticlePublished;
import ai.wafaa.kernel.knowledge.ArticleRevised;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.kernel.knowledge.ArticleWithdrawn;
import ai.wafaa.kernel.knowledge.PublishArticle;
import ai.wafaa.kernel.knowledge.ReviseArticle;
import ai.wafaa.kernel.knowledge.WithdrawArticle;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Something that the bot may say. Its handlers return the version after the command. */
@AggregateRoot(type = "Article")
class ArticleAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private String tenantId = "";

    /** Null before it is published and while it is withdrawn. */
    private @Nullable ArticleText text;

    protected ArticleAggregate() {}

    /** Publishing it again revises it; one that was withdrawn comes back. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long decide(PublishArticle command, @MetaDataValue("tenant_id") String tenant) {
        ArticleRules.verify(command.article());
        if (id != null && !tenantId.equals(tenant)) {
            throw notFound();
        }
        if (text == null) {
            apply(new ArticlePublished(command.articleId(), command.tenantId(), command.article(), command.at()));
        } else {
            revise(command.article(), command.at());
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long decide(ReviseArticle command, @MetaDataValue("tenant_id") String tenant) {
        requirePublishedBy(tenant);
        ArticleRules.verify(command.article());
        revise(command.article(), command.at());
        return getVersion();
    }

    @CommandHandler
    void decide(WithdrawArticle command, @MetaDataValue("tenant_id") String tenant) {
        requirePublishedBy(tenant);
        apply(new ArticleWithdrawn(command.articleId(), tenantId, command.at()));
    }

    private void revise(ArticleText next, Instant at) {
        if (id != null && !next.equals(text)) {
            apply(new ArticleRevised(id, tenantId, next, at));
        }
    }

    /** Another tenant's article does not exist for the caller. */
    private void requirePublishedBy(String tenant) {
        if (text == null || !tenantId.equals(tenant)) {
            throw notFound();
        }
    }

    private static Refusal notFound() {
        return new Refusal(RefusalCode.NOT_FOUND, "There is no such article.");
    }

    @EventSourcingHandler
    void evolve(ArticlePublished event) {
        id = event.articleId();
        tenantId = event.tenantId();
        text = event.article();
    }

    @EventSourcingHandler
    void evolve(ArticleRevised event) {
        text = event.article();
    }

    @EventSourcingHandler
    void evolve(ArticleWithdrawn event) {
        text = null;
    }
}
