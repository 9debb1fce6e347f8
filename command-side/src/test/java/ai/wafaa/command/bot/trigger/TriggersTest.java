package ai.wafaa.command.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "refund; I want a REFUND!; true",
                "refund; refundable; false",
                "refund; prefund; false",
                "refund*; Are these refundable?; true",
                "money back; money   \t back; true",
                "money back; money-back guarantee; true",
                "money back; back money; false",
                "e-mail; my e-mail is wrong; true",
                "don't; dont do that; true",
                "cancel/stop order; stop order; true",
                "cancel [my/the] order; cancel my order; true",
                "cancel [my/the] order; cancel order; true",
                "cancel [my/the] order; cancel your order; false",
                "=agent; an agent of change; false",
                "=agent; Agent, please; true",
                "شكوى; عندي شكوي; true",
                "شكوى; بشكوى; true",
                "الشكوى; وللشكوى; true",
                "شكوى; والشكوى; true",
                "إلغاء الطلب; الغــاء طلب; true",
                "محامي; المحامين; false",
                "😡; so late 😡😡; true",
                "***; *** what; false",
                "-; minus - sign; false",
            })
    void keywords_match_whole_words_however_they_are_written(String value, String message, boolean fires) {
        assertThat(new KeywordMatcher(value).find(message).isPresent()).isEqualTo(fires);
    }

    @Test
    void alternatives_stand_on_lines_or_between_bars_and_the_one_that_matched_is_named() {
        var matcher = new KeywordMatcher("lawyer| legal action \n court");
        assertThat(matcher.find("I take legal  action")).contains("legal action");
        assertThat(matcher.find("to court!")).contains("court");
    }

    @Test
    void an_exception_keeps_its_words_from_matching_and_no_others() {
        var matcher = new KeywordMatcher("human|-human resources");
        assertThat(matcher.find("human resources")).isEmpty();
        assertThat(matcher.find("is human resources run by a human?")).contains("human");
    }

    @Test
    void the_highest_priority_fires_and_of_equals_the_first_defined() {
        var triggers = Triggers.of(List.of(
                keyword("low", "order", Priority.LOW, true),
                keyword("first", "late", Priority.HIGH, true),
                keyword("second", "order", Priority.HIGH, true),
                keyword("off", "order", Priority.URGENT, false)));
        assertThat(triggers.onMessage("my order is late")).map(Fired::triggerId).contains("first");
        assertThat(triggers.onMessage("my order")).map(Fired::triggerId).contains("second");
        assertThat(triggers.onMessage("hello")).isEmpty();
    }

    @Test
    void a_negative_sentiment_trigger_fires_on_a_very_negative_message_too() {
        var triggers = Triggers.of(
                List.of(new TriggerDefinition("t", TriggerType.SENTIMENT, "negative", 0.8, Priority.HIGH, true)));
        assertThat(triggers.onMessage("I see", feeling(Sentiment.VERY_NEGATIVE, 0.9)))
                .map(Fired::matched)
                .contains("very_negative");
        assertThat(triggers.onMessage("I see", feeling(Sentiment.NEGATIVE, 0.8)))
                .isPresent();
        assertThat(triggers.onMessage("I see", feeling(Sentiment.NEGATIVE, 0.79)))
                .isEmpty();
        assertThat(triggers.onMessage("I see", feeling(Sentiment.NEUTRAL, 0.99)))
                .isEmpty();
        assertThat(triggers.onMessage("I see", null)).isEmpty();
    }

    @Test
    void the_highest_priority_fires_whether_words_or_feeling_fired_it() {
        var triggers = Triggers.of(List.of(
                keyword("words", "late", Priority.LOW, true),
                new TriggerDefinition("feeling", TriggerType.SENTIMENT, "negative", 0.5, Priority.URGENT, true)));
        assertThat(triggers.onMessage("late again", feeling(Sentiment.NEGATIVE, 0.9)))
                .map(Fired::triggerId)
                .contains("feeling");
        assertThat(triggers.onMessage("late again", feeling(Sentiment.NEUTRAL, 0.9)))
                .map(Fired::triggerId)
                .contains("words");
    }

    @Test
    void an_intent_trigger_fires_on_its_intent_when_sure_enough() {
        var triggers = Triggers.of(
                List.of(new TriggerDefinition("t", TriggerType.INTENT, "close_account", 0.7, Priority.LOW, true)));
        assertThat(triggers.onIntent("close_account", 0.7)).isPresent();
        assertThat(triggers.onIntent("open_account", 0.9)).isEmpty();
        assertThat(triggers.onIntent("close_account", 0.6)).isEmpty();
    }

    private static Feeling feeling(Sentiment sentiment, double confidence) {
        return new Feeling(sentiment, confidence, null, "test");
    }

    private static TriggerDefinition keyword(String id, String value, Priority priority, boolean enabled) {
        return new TriggerDefinition(id, TriggerType.KEYWORD, value, 1, priority, enabled);
    }
}
