package ai.wafaa.command.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.bot.Answer.Answered;
import ai.wafaa.command.bot.DemoKnowledge.Asked;
import ai.wafaa.command.knowledge.Language;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what the bot reaches on the demo's articles, asked in other words than theirs: misspelt, in dialect, and about other things altogether. */
class DemoKnowledgeTest {
    private static final double THRESHOLD = 0.6;

    private record Outcome(Asked asked, Answer answer) {
        boolean inScope() {
            return asked.articleId() != null;
        }

        boolean right() {
            return answer instanceof Answered answered
                    && !answered.citations().isEmpty()
                    && answered.citations().getFirst().articleId().equals(asked.articleId());
        }

        /** From the articles, that is: a reply to small talk claims nothing. */
        boolean answered() {
            return answer instanceof Answered answered
                    && !answered.citations().isEmpty()
                    && answered.confidence() >= THRESHOLD;
        }
    }

    private static List<Outcome> outcomes = List.of();

    @BeforeAll
    static void ask() throws IOException {
        var bot = new ExtractiveBot(DemoKnowledge.index());
        outcomes = DemoKnowledge.questions().stream()
                .map(asked -> new Outcome(
                        asked, bot.answer(new Question(DemoKnowledge.TENANT, "c", asked.text(), null, List.of()))))
                .toList();
    }

    @Test
    void the_right_article_comes_first() {
        assertThat(share(Outcome::inScope, Outcome::right)).isGreaterThan(0.87);
    }

    @Test
    void most_questions_that_the_articles_answer_are_answered() {
        assertThat(share(Outcome::inScope, Outcome::answered)).isGreaterThan(0.60);
    }

    @Test
    void what_is_answered_is_answered_rightly() {
        assertThat(share(Outcome::answered, Outcome::right)).isGreaterThan(0.93);
    }

    @Test
    void what_no_article_answers_is_left_to_a_person() {
        assertThat(share(outcome -> !outcome.inScope(), outcome -> !outcome.answered()))
                .isGreaterThan(0.93);
    }

    @Test
    void an_arabic_question_is_answered_in_arabic_and_an_english_one_in_english() {
        assertThat(outcomes)
                .filteredOn(Outcome::answered)
                .allSatisfy(outcome -> assertThat(Language.detect(((Answered) outcome.answer).text()))
                        .isEqualTo(Language.detect(outcome.asked.text())));
    }

    @Test
    void an_answer_is_a_passage_and_not_a_page() {
        assertThat(outcomes)
                .filteredOn(Outcome::answered)
                .allSatisfy(outcome -> assertThat(((Answered) outcome.answer).text())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(600));
    }

    @Test
    void the_articles_keep_the_form_that_the_demo_promises() throws IOException {
        var articles = DemoKnowledge.articles();
        var ids = new HashSet<String>();
        assertThat(articles).allSatisfy(article -> {
            assertThat(ids.add(article.articleId())).isTrue();
            assertThat(article.text().body().split("\\s+").length).isBetween(80, 250);
            assertThat(article.text().questions()).hasSizeBetween(4, 8);
            assertThat(Language.detect(article.text().body())).isEqualTo(article.language());
        });
        assertThat(articles).filteredOn(a -> a.language() == Language.ENGLISH).hasSizeGreaterThanOrEqualTo(64);
        assertThat(articles).filteredOn(a -> a.language() == Language.ARABIC).hasSizeGreaterThanOrEqualTo(34);
    }

    private static double share(Predicate<Outcome> of, Predicate<Outcome> what) {
        var all = outcomes.stream().filter(of).toList();
        return (double) all.stream().filter(what).count() / all.size();
    }
}
