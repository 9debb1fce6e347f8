package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnowledgeIndexTest {
    private final KnowledgeIndex index = new KnowledgeIndex();

    @Test
    void an_article_is_found_as_soon_as_it_is_put_and_no_more_when_removed() {
        assertThat(found("t", "delivery")).isEmpty();
        index.put(article("1", "t", 1, "Delivery times", "We deliver within three days."));
        assertThat(found("t", "When do you deliver?")).containsExactly("1");
        index.put(article("2", "t", 1, "Returns", "Send it back."));
        assertThat(found("t", "returning")).containsExactly("2");
        index.remove("1");
        assertThat(found("t", "When do you deliver?")).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void a_revised_article_is_found_by_what_it_says_now() {
        index.put(article("1", "t", 1, "Delivery", "By bicycle."));
        assertThat(found("t", "bicycle")).containsExactly("1");
        index.put(article("1", "t", 2, "Delivery", "By camel."));
        assertThat(found("t", "bicycle")).isEmpty();
        assertThat(found("t", "camel")).containsExactly("1");
        index.put(article("1", "t", 1, "Delivery", "By bicycle."));
        assertThat(found("t", "camel")).containsExactly("1");
    }

    @Test
    void a_tenant_finds_only_its_own() {
        index.put(article("1", "a", 1, "Delivery", "By bicycle."));
        index.put(article("2", "b", 1, "Delivery", "By bicycle."));
        assertThat(found("a", "bicycle")).containsExactly("1");
        assertThat(found("b", "bicycle")).containsExactly("2");
        assertThat(found("c", "bicycle")).isEmpty();
    }

    @Test
    void spelling_mistakes_are_survived() {
        index.put(article("1", "t", 1, "Warranty", "Furniture is guaranteed for two years."));
        index.put(article("2", "t", 1, "Delivery", "We deliver to your door."));
        assertThat(found("t", "waranty furnitre").getFirst()).isEqualTo("1");
        assertThat(found("t", "delivry").getFirst()).isEqualTo("2");
    }

    @Test
    void arabic_is_found_whatever_its_spelling_and_clitics() {
        index.put(arabic("1", "سياسة الإرجاع", "يمكنك إرجاع المنتجات خلال أربعة عشر يومًا."));
        index.put(arabic("2", "مواعيد التوصيل", "نوصل طلبك خلال ثلاثة أيام."));
        assertThat(found("t", "ابغى ارجاع المنتج").getFirst()).isEqualTo("1");
        assertThat(found("t", "سياسه الارجـــاع").getFirst()).isEqualTo("1");
        assertThat(found("t", "والتوصيل؟").getFirst()).isEqualTo("2");
    }

    @Test
    void a_question_finds_the_articles_of_its_language() {
        index.put(article("en", "t", 1, "IKEA 2024 returns", "Returns."));
        index.put(arabic("ar", "إرجاع IKEA 2024", "الإرجاع."));
        assertThat(found("t", "IKEA 2024 returns")).containsExactly("en");
        assertThat(found("t", "إرجاع IKEA")).containsExactly("ar");
    }

    @Test
    void a_tenant_without_articles_in_the_language_is_searched_in_the_other() {
        index.put(arabic("ar", "هاتف iPhone", "لدينا هواتف."));
        assertThat(found("t", "iPhone")).containsExactly("ar");
    }

    @Test
    void the_nearest_example_question_decides_between_similar_articles() {
        index.put(new Article(
                "1",
                "t",
                new ArticleText("Cards", "About cards.", List.of("my card is lost"), "en", List.of(), null),
                1));
        index.put(new Article(
                "2",
                "t",
                new ArticleText("Cards", "About cards.", List.of("my card is stuck"), "en", List.of(), null),
                1));
        var hits = index.search("t", "the card got stuck", null, null, 5).hits();
        assertThat(hits).extracting(hit -> hit.article().articleId()).containsExactly("2", "1");
        assertThat(hits.getFirst().match().words().best())
                .isGreaterThan(hits.get(1).match().words().best());
    }

    @Test
    void the_evidence_stays_between_nothing_and_all() {
        index.put(article("1", "t", 1, "Delivery", "We deliver."));
        var match =
                index.search("t", "Delivery", null, null, 1).hits().getFirst().match();
        for (double share : new double[] {
            match.words().whole(),
            match.words().best(),
            match.grams().whole(),
            match.grams().best()
        }) {
            assertThat(share).isGreaterThan(0).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void messages_of_any_kind_are_searched_without_failing() {
        index.put(article("1", "t", 1, "Delivery", "We deliver."));
        for (String text : List.of(
                "",
                " ",
                "?!",
                "a",
                "the of",
                "👍👍",
                "x".repeat(100_000),
                "\u0000\ud800",
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /")) {
            assertThat(index.search("t", text, null, null, 3)).isNotNull();
        }
    }

    @Test
    void searches_and_changes_at_once_never_fail_nor_show_a_removed_article() throws Exception {
        index.put(article("stays", "t", 1, "Delivery", "We deliver."));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(n -> threads.submit(() -> {
                        for (int i = 0; i < 50; i++) {
                            String id = n + "-" + i;
                            index.put(article(id, "t", 1, "Delivery " + id, "We deliver " + id));
                            assertThat(found("t", "delivery")).isNotEmpty();
                            index.remove(id);
                            assertThat(found("t", "delivery " + id)).doesNotContain(id);
                        }
                    }))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }
        assertThat(found("t", "delivery")).containsExactly("stays");
    }

    @Test
    void nothing_is_left_after_a_reset() {
        index.put(article("1", "t", 1, "Delivery", "We deliver."));
        index.clear();
        assertThat(found("t", "delivery")).isEmpty();
        index.put(article("1", "t", 1, "Delivery", "We deliver."));
        assertThat(found("t", "delivery")).containsExactly("1");
    }

    private List<String> found(String tenant, String question) {
        return index.search(tenant, question, null, null, 5).hits().stream()
                .map(hit -> hit.article().articleId())
                .toList();
    }

    private static Article article(String id, String tenant, long version, String title, String body) {
        return new Article(id, tenant, new ArticleText(title, body, List.of(), "en", List.of(), null), version);
    }

    private static Article arabic(String id, String title, String body) {
        return new Article(id, "t", new ArticleText(title, body, List.of(), "ar", List.of(), null), 1);
    }
}
