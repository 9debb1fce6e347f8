package ai.wafaa.command.bot.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.bot.trigger.Backtest.Hour;
import ai.wafaa.command.bot.trigger.RecordedMessages.Message;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerDefinition;
import ai.wafaa.kernel.handoff.TriggerType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:10:00Z");

    private final Backtest backtest = new Backtest(
            Triggers.of(List.of(
                    new TriggerDefinition("law", TriggerType.KEYWORD, "lawyer", 1, Priority.HIGH, true),
                    new TriggerDefinition("unsure", TriggerType.CONFIDENCE, "", 0.6, Priority.LOW, true),
                    new TriggerDefinition("anger", TriggerType.SENTIMENT, "negative", 0.7, Priority.LOW, true))),
            text -> Optional.of(new Feeling(Sentiment.NEUTRAL, 0.9, null, "test")));

    @Test
    void each_conversation_counts_once_beside_what_happened_to_it() {
        add("a", "hello", null, null, null);
        add("a", "my lawyer will call", null, null, null);
        add("a", "my lawyer has called", null, null, null);
        add("b", "where is it?", null, 0.3, "keyword");
        add("c", "thanks", null, 0.9, "request");
        add("d", "this is awful", "negative", 0.9, null);
        add("e", "fine", "neutral", 0.9, null);
        var result = backtest.result();
        assertThat(result.messages()).isEqualTo(7);
        assertThat(result.conversations()).isEqualTo(5);
        assertThat(result.wouldHandOff()).isEqualTo(3);
        assertThat(result.handedOff()).isEqualTo(2);
        assertThat(result.both()).isEqualTo(1);
        assertThat(result.onlyDraft()).isEqualTo(2);
        assertThat(result.onlyRecorded()).isEqualTo(1);
        assertThat(result.byTrigger()).isEqualTo(Map.of("law", 1, "unsure", 1, "anger", 1));
        assertThat(result.differences())
                .extracting(Backtest.Difference::conversationId)
                .containsExactly("a", "c", "d");
        assertThat(result.load()).containsExactly(new Hour(Instant.parse("2026-03-01T09:00:00Z"), 3, 2));
    }

    @Test
    void nothing_recorded_is_nothing_to_show() {
        assertThat(backtest.result().load()).isEmpty();
    }

    private void add(
            String conversation,
            String text,
            @Nullable String sentiment,
            @Nullable Double confidence,
            @Nullable String happened) {
        backtest.add(new Message(
                conversation, "m", text, sentiment, 0.8, NINE, confidence, happened, happened == null ? null : NINE));
    }
}
