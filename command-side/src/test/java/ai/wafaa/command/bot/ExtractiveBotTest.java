package ai.wafaa.command.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.bot.Answer.Answered;
import ai.wafaa.command.bot.Answer.NoAnswer;
import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.knowledge.ArticleText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveBotTest {
    private final KnowledgeIndex index = new KnowledgeIndex();
    private final ExtractiveBot bot = new ExtractiveBot(index);

    @BeforeEach
    void fill() {
        put(
                "delivery",
                "en",
                "Delivery times",
                "Orders arrive in 2 to 4 days. Express takes 1 day.",
                "how long does delivery take");
        put("oman", "en", "Delivery to Oman", "We deliver to Oman in 5 days.", "do you deliver to Oman");
        put("returns", "en", "Returns", "Send anything back within 30 days.", "can I return my order");
        put("توصيل", "ar", "مواعيد التوصيل", "تصل الطلبات خلال يومين إلى أربعة أيام.", "متى يوصل طلبي");
    }

    @Test
    void a_question_is_answered_with_a_passage_and_its_source() {
        var answer = (Answered) ask("How long does delivery take?");
        assertThat(answer.text()).startsWith("Orders arrive in 2 to 4 days.");
        assertThat(answer.confidence()).isBetween(0.6, 1.0);
        assertThat(answer.citations().getFirst().articleId()).isEqualTo("delivery");
        assertThat(answer.citations().getFirst().title()).isEqualTo("Delivery times");
        assertThat(answer.model()).isEqualTo(ExtractiveBot.MODEL);
    }

    @Test
    void an_arabic_question_is_answered_in_arabic() {
        var answer = (Answered) ask("متى يوصل الطلب؟");
        assertThat(answer.text()).isEqualTo("تصل الطلبات خلال يومين إلى أربعة أيام.");
    }

    @Test
    void a_question_beyond_the_articles_is_not_answered_with_confidence() {
        assertThat(confidence(ask("Who won the football match yesterday?"))).isLessThan(0.6);
        assertThat(confidence(ask("من فاز في مباراة الأمس؟"))).isLessThan(0.6);
    }

    @Test
    void what_shares_nothing_with_any_article_has_no_answer() {
        assertThat(ask("zzz qqq")).isEqualTo(new NoAnswer(0, List.of(), Answer.Absence.NOTHING_FOUND));
        assertThat(ask("???")).isEqualTo(new NoAnswer(0, List.of(), Answer.Absence.NOTHING_ASKED));
    }

    @Test
    void a_follow_up_is_read_with_what_was_asked_before() {
        var question = new Question("t", "c", "and to Oman?", null, List.of("how long does delivery take"));
        assertThat(((Answered) bot.answer(question)).citations().getFirst().articleId())
                .isEqualTo("oman");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "Hello!",
                "hellooo there",
                "Good morning team",
                "hi, how are you?",
                "Thanks a lot!",
                "thank you so much, bye",
                "ok great",
                "👍",
                "no thanks, that's all",
                "are you a bot?",
                "السلام عليكم ورحمة الله وبركاته",
                "مرحبااا",
                "صباح الخير",
                "كيف حالك؟",
                "شكراً جزيلاً لك",
                "يعطيك العافية",
                "مع السلامة",
                "تمام شكرا",
                "هل أنت روبوت؟",
                "هلا والله شلونك"
            })
    void small_talk_is_answered_in_its_language_and_never_handed_off(String text) {
        var answer = (Answered) ask(text);
        assertThat(answer.confidence()).isGreaterThan(0.9);
        assertThat(answer.citations()).isEmpty();
        assertThat(Language.detect(answer.text())).isEqualTo(Language.detect(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hi, can I return my order?", "thanks, but how long does delivery take", "مرحبا متى يوصل طلبي"})
    void a_polite_question_is_still_a_question(String text) {
        assertThat(((Answered) ask(text)).citations()).isNotEmpty();
    }

    private Answer ask(String text) {
        return bot.answer(new Question("t", "c", text, null, List.of()));
    }

    private static double confidence(Answer answer) {
        return switch (answer) {
            case Answered answered -> answered.confidence();
            case NoAnswer none -> none.confidence();
            case Answer.BotFailed failed -> throw new AssertionError(failed);
        };
    }

    private void put(String id, String language, String title, String body, String question) {
        index.put(new Article(id, "t", new ArticleText(title, body, List.of(question), language, List.of(), null), 1));
    }
}
