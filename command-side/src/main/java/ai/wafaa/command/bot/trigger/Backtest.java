package ai.wafaa.command.bot.trigger;

import ai.wafaa.command.bot.trigger.RecordedMessages.Message;
import ai.wafaa.command.conversation.HandoffTriggers.Fired;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.kernel.conversation.Sentiment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs triggers over recorded messages, in the order of conversations, and counts beside it what happened. For one run and one thread. */
final class Backtest {
    private static final int SHOWN = 100;
    private static final int LONGEST_PREVIEW = 160;

    private final Triggers triggers;
    private final Function<String, Optional<Feeling>> feelings;
    private final Map<String, Integer> byTrigger = new HashMap<>();
    private final TreeMap<Instant, int[]> hours = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private int messages;
    private int conversations;
    private int would;
    private int did;
    private int both;

    private @Nullable Message first;
    private @Nullable Message firing;
    private @Nullable Fired fired;

    /** @param feelings tells how a message feels of which that was not recorded */
    Backtest(Triggers triggers, Function<String, Optional<Feeling>> feelings) {
        this.triggers = triggers;
        this.feelings = feelings;
    }

    /** @param load waiting conversations that began in each hour, as they would have and as they did */
    record Result(
            int messages,
            int conversations,
            int wouldHandOff,
            int handedOff,
            int both,
            int onlyDraft,
            int onlyRecorded,
            Map<String, Integer> byTrigger,
            List<Difference> differences,
            List<Hour> load) {}

    /** @param trigger the draft trigger that fires; null where only what was recorded asked for a person */
    record Difference(
            String conversationId,
            String messageId,
            String preview,
            Instant at,
            @Nullable String trigger,
            @Nullable String matched,
            @Nullable String recorded) {}

    record Hour(Instant hour, int wouldHandOff, int handedOff) {}

    void add(Message message) {
        Message begun = first;
        if (begun == null || !begun.conversationId().equals(message.conversationId())) {
            conclude();
            first = message;
            conversations++;
        }
        messages++;
        if (fired == null) {
            fired = fires(message).orElse(null);
            firing = fired == null ? null : message;
        }
    }

    private Optional<Fired> fires(Message message) {
        Optional<Fired> onMessage = triggers.onMessage(message.text(), feeling(message));
        Double confidence = message.confidence();
        return onMessage.isPresent() || confidence == null ? onMessage : triggers.onConfidence(confidence);
    }

    private @Nullable Feeling feeling(Message message) {
        String sentiment = message.sentiment();
        return sentiment == null
                ? feelings.apply(message.text()).orElse(null)
                : new Feeling(
                        Sentiment.valueOf(sentiment.toUpperCase(Locale.ROOT)),
                        message.sentimentConfidence(),
                        null,
                        "recorded");
    }

    /** Closes the books on a conversation. */
    private void conclude() {
        Message begun = first;
        if (begun == null) {
            return;
        }
        boolean happened = begun.happened() != null;
        Fired draft = fired;
        Message at = firing;
        if (draft != null && at != null) {
            would++;
            byTrigger.merge(String.valueOf(draft.triggerId()), 1, Integer::sum);
            hour(at.at())[0]++;
        }
        if (happened) {
            did++;
            Instant since = begun.happenedAt();
            hour(since == null ? begun.at() : since)[1]++;
        }
        if (draft != null && happened) {
            both++;
        } else if ((draft != null || happened) && differences.size() < SHOWN) {
            differences.add(difference(at == null ? begun : at, draft, begun.happened()));
        }
        first = null;
        fired = null;
        firing = null;
    }

    private static Difference difference(Message message, @Nullable Fired draft, @Nullable String recorded) {
        String text = message.text();
        return new Difference(
                message.conversationId(),
                message.messageId(),
                text.length() <= LONGEST_PREVIEW ? text : text.substring(0, LONGEST_PREVIEW) + "…",
                message.at(),
                draft == null ? null : draft.triggerId(),
                draft == null ? null : draft.matched(),
                recorded);
    }

    private int[] hour(Instant at) {
        return hours.computeIfAbsent(at.truncatedTo(ChronoUnit.HOURS), hour -> new int[2]);
    }

    /** What came of it, once every message has been added. */
    Result result() {
        conclude();
        var load = new ArrayList<Hour>();
        for (Instant hour : new TreeSet<>(hours.keySet())) {
            int[] counts = hour(hour);
            load.add(new Hour(hour, counts[0], counts[1]));
        }
        return new Result(
                messages,
                conversations,
                would,
                did,
                both,
                would - both,
                did - both,
                Map.copyOf(byTrigger),
                List.copyOf(differences),
                load);
    }
}
