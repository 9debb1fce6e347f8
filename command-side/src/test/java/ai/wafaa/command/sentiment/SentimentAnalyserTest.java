package ai.wafaa.command.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.Sentiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentAnalyserTest {
    private static final SentimentAnalyser ANALYSER = SentimentAnalyser.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thank you so much, that was quick; POSITIVE",
                "the crew was amazing; POSITIVE",
                "شكرا جزيلا على سرعة الرد; POSITIVE",
                "يعطيكم العافية خدمة ممتازة; POSITIVE",
                "What are your opening hours on Friday?; NEUTRAL",
                "how do I change my address; NEUTRAL",
                "متى تفتحون يوم الجمعة؟; NEUTRAL",
                "still waiting for my refund after 3 weeks; NEGATIVE",
                "the app keeps crashing and nobody answers; NEGATIVE",
                "تأخرت الشحنة كثير ومحد يرد علي; NEGATIVE",
                "you are thieves and liars, worst company ever; VERY_NEGATIVE",
                "نصابين وحرامية حسبي الله ونعم الوكيل; VERY_NEGATIVE"
            })
    void plain_cases_are_told_rightly(String message, Sentiment expected) {
        assertThat(feeling(message).sentiment()).isEqualTo(expected);
    }

    @Test
    void a_word_that_no_message_taught_counts_for_what_it_means() {
        Feeling praise = feeling("exquisite");
        assertThat(praise.sentiment()).isEqualTo(Sentiment.POSITIVE);
        assertThat(praise.confidence()).isGreaterThan(0.5);
        Feeling complaint = feeling("blunder after blunder");
        assertThat(complaint.sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(complaint.confidence()).isGreaterThan(0.4);
    }

    @Test
    void the_words_that_decided_are_words_of_the_message() {
        String words = Objects.requireNonNull(
                feeling("The delivery was AWFUL and the driver rude").words());
        assertThat(words.split("\n")).isNotEmpty().hasSizeLessThanOrEqualTo(3).contains("AWFUL");
    }

    @Test
    void a_confidence_is_a_probability() {
        for (String message : List.of("ok", "?", "😡😡😡", "http://a.example", "a".repeat(20_000), "\u0000\uFFFF")) {
            assertThat(feeling(message).confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void where_there_is_nothing_to_read_nothing_is_told() {
        assertThat(ANALYSER.analyse("  ")).isEmpty();
    }

    @Test
    void a_message_carries_its_feeling_when_it_reaches_the_queue_where_that_is_wanted() {
        var sent = new ArrayList<Object>();
        var wanted = new AtomicBoolean(true);
        var commands = new CommandsWithFeeling(
                (command, actor) -> {
                    sent.add(command);
                    return new CompletableFuture<>();
                },
                ANALYSER,
                tenantId -> wanted.get());
        var actor = new Actor("t", Actor.Kind.CUSTOMER, "c", "m", null);
        var _ = commands.send(message(MessageKind.TEXT, "this is terrible"), actor);
        var _ = commands.send(message(MessageKind.REACTION, "😡"), actor);
        wanted.set(false);
        var _ = commands.send(message(MessageKind.TEXT, "this is terrible"), actor);
        assertThat(sent)
                .extracting(command -> ((ReceiveMessage) command).feeling() != null)
                .containsExactly(true, false, false);
    }

    private static Feeling feeling(String message) {
        return ANALYSER.analyse(message).orElseThrow();
    }

    private static ReceiveMessage message(MessageKind kind, String text) {
        Instant now = Instant.EPOCH;
        return new ReceiveMessage("t", "generic", "a", "c", "x", null, "p", kind, text, null, null, now, now);
    }
}
