package ai.wafaa.command.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void the_sentences_that_answer_are_given_not_the_whole() {
        Article article = article(
                "We ship from Dubai. Orders leave every morning. Parcels are tracked. Gift wrapping costs AED 15. Cards are free. "
                        + "Express delivery to Oman takes 2 days. It costs AED 45. Customs are included.");
        assertThat(Passages.best(article, "how much is express to Oman"))
                .contains("Express delivery to Oman takes 2 days.")
                .contains("AED 45")
                .doesNotContain("Dubai");
    }

    @Test
    void an_article_whose_body_does_not_share_the_questions_words_is_given_from_its_beginning() {
        Article article = article("First. Second. Third. Fourth.");
        assertThat(Passages.best(article, "something else")).isEqualTo("First. Second. Third.");
    }

    @Test
    void a_passage_is_at_most_600_characters_long() {
        assertThat(Passages.best(article("word ".repeat(400)), "word"))
                .hasSizeLessThanOrEqualTo(600)
                .endsWith("…");
        assertThat(Passages.best(article(("word ".repeat(50) + ". ").repeat(5)), "word"))
                .hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void an_empty_article_gives_an_empty_passage() {
        assertThat(Passages.best(article(" \n "), "anything")).isEmpty();
    }

    @Test
    void abbreviations_do_not_end_a_sentence() {
        assertThat(Passages.sentences("We open at 9 a.m. Sunday to Thursday. Call us."))
                .containsExactly("We open at 9 a.m. Sunday to Thursday.", "Call us.");
    }

    @Test
    void arabic_sentences_end_at_arabic_question_marks_too() {
        assertThat(Passages.sentences("هل لديك سؤال؟ تواصل معنا. نحن هنا."))
                .containsExactly("هل لديك سؤال؟", "تواصل معنا.", "نحن هنا.");
    }

    private static Article article(String body) {
        return new Article("1", "t", new ArticleText("Title", body, List.of(), "en", List.of(), null), 1);
    }
}
