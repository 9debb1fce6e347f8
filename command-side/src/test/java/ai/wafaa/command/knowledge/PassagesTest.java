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
    void a_question_about_what_the_whole_article_is_about_is_answered_from_its_beginning() {
        Article article = article(
                "Payment methods",
                "We accept Visa, Mastercard and Apple Pay in all countries. In the UAE you can also pay in four instalments. "
                        + "Gift cards can be combined with any of these. Companies may pay by bank transfer after an offer. "
                        + "We do not accept cheques or crypto currencies. The card is charged when you confirm the order. "
                        + "Prices and payments are in the currency of your country's shop.");
        assertThat(Passages.best(article, "which payment methods do you accept?"))
                .startsWith("We accept Visa");
        assertThat(Passages.best(article, "can I pay with crypto?")).contains("crypto");
    }

    @Test
    void who_asks_how_long_is_told_a_time() {
        Article article = article(
                "How long delivery takes",
                "Orders leave our warehouse every day, Sunday to Friday. Our couriers are friendly and careful people in all emirates. "
                        + "They wear blue. They ring twice. Parcels reach Sharjah in 2 working days. You can move it from the link.");
        assertThat(Passages.best(article, "how many days till I get a parcel in Sharjah"))
                .contains("2 working days");
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
        return article("Title", body);
    }

    private static Article article(String title, String body) {
        return new Article("1", "t", new ArticleText(title, body, List.of(), "en", List.of(), null), 1);
    }
}
