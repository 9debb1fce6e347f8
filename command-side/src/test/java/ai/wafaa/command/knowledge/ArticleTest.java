package ai.wafaa.command.knowledge;

import static ai.wafaa.kernel.RefusalCode.NOT_FOUND;
import static ai.wafaa.kernel.RefusalCode.VALIDATION_FAILED;

import ai.wafaa.command.Refused;
import ai.wafaa.kernel.knowledge.ArticlePublished;
import ai.wafaa.kernel.knowledge.ArticleRevised;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.kernel.knowledge.ArticleWithdrawn;
import ai.wafaa.kernel.knowledge.PublishArticle;
import ai.wafaa.kernel.knowledge.ReviseArticle;
import ai.wafaa.kernel.knowledge.WithdrawArticle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final ArticleText TEXT = text("Delivery", "It takes two days.", "en");
    private static final ArticleText OTHER = text("Delivery", "It takes three days.", "en");
    private static final ArticlePublished PUBLISHED = new ArticlePublished("a", "t1", TEXT, AT);
    private static final ArticleWithdrawn WITHDRAWN = new ArticleWithdrawn("a", "t1", AT);

    private final AggregateTestFixture<ArticleAggregate> fixture = new AggregateTestFixture<>(ArticleAggregate.class);

    private static ArticleText text(String title, String body, String language) {
        return new ArticleText(title, body, List.of(), language, List.of(), null);
    }

    private ResultValidator<ArticleAggregate> when(Object command, String tenant, Object... given) {
        return fixture.given(given).when(command, Map.of("tenant_id", tenant));
    }

    @Test
    void an_article_is_published() {
        when(new PublishArticle("a", "t1", TEXT, AT), "t1")
                .expectEvents(PUBLISHED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void publishing_it_again_revises_it_where_it_differs() {
        when(new PublishArticle("a", "t1", TEXT, AT), "t1", PUBLISHED).expectNoEvents();
        when(new PublishArticle("a", "t1", OTHER, AT), "t1", PUBLISHED)
                .expectEvents(new ArticleRevised("a", "t1", OTHER, AT));
    }

    @Test
    void a_withdrawn_article_may_come_back() {
        when(new PublishArticle("a", "t1", TEXT, AT), "t1", PUBLISHED, WITHDRAWN)
                .expectEvents(PUBLISHED);
    }

    @Test
    void a_revision_that_says_the_same_is_no_fact() {
        when(new ReviseArticle("a", TEXT, AT), "t1", PUBLISHED).expectNoEvents();
        when(new ReviseArticle("a", OTHER, AT), "t1", PUBLISHED)
                .expectEvents(new ArticleRevised("a", "t1", OTHER, AT))
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_was_withdrawn_is_gone() {
        when(new WithdrawArticle("a", AT), "t1", PUBLISHED).expectEvents(WITHDRAWN);
        when(new WithdrawArticle("a", AT), "t1", PUBLISHED, WITHDRAWN).expectException(Refused.as(NOT_FOUND));
        when(new ReviseArticle("a", OTHER, AT), "t1", PUBLISHED, WITHDRAWN).expectException(Refused.as(NOT_FOUND));
    }

    @Test
    void another_tenants_article_does_not_exist() {
        when(new ReviseArticle("a", OTHER, AT), "t2", PUBLISHED).expectException(Refused.as(NOT_FOUND));
        when(new WithdrawArticle("a", AT), "t2", PUBLISHED).expectException(Refused.as(NOT_FOUND));
        when(new PublishArticle("a", "t2", OTHER, AT), "t2", PUBLISHED).expectException(Refused.as(NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({"'',body,en", "title,' ',en", "title,body,de"})
    void what_breaks_a_rule_is_refused(String title, String body, String language) {
        when(new PublishArticle("a", "t1", text(title, body, language), AT), "t1")
                .expectException(Refused.as(VALIDATION_FAILED));
    }
}
