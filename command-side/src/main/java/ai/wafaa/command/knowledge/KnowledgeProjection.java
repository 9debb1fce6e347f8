package ai.wafaa.command.knowledge;

import ai.wafaa.kernel.knowledge.ArticlePublished;
import ai.wafaa.kernel.knowledge.ArticleRevised;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.kernel.knowledge.ArticleWithdrawn;
import ai.wafaa.store.processing.Position;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** Feeds this node's index and list of articles from the log; rebuilt at each start. */
class KnowledgeProjection {
    /** The group that feeds them. */
    static final String GROUP = "knowledge";

    private final KnowledgeIndex index;
    private final Articles articles;

    KnowledgeProjection(KnowledgeIndex index, Articles articles) {
        this.index = index;
        this.articles = articles;
    }

    @EventHandler
    void on(ArticlePublished event, @SequenceNumber long version, @Position long position) {
        put(event.articleId(), event.tenantId(), event.article(), version, position, event.at());
    }

    @EventHandler
    void on(ArticleRevised event, @SequenceNumber long version, @Position long position) {
        put(event.articleId(), event.tenantId(), event.article(), version, position, event.at());
    }

    @EventHandler
    void on(ArticleWithdrawn event) {
        index.remove(event.articleId());
        articles.remove(event.tenantId(), event.articleId());
    }

    private void put(String id, String tenantId, ArticleText text, long version, long position, Instant at) {
        var article = new Article(id, tenantId, text, version);
        index.put(article);
        articles.put(article, position, at);
    }
}
