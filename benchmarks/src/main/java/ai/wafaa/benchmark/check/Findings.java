package ai.wafaa.benchmark.check;

import ai.wafaa.benchmark.measure.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the log holds, summed up over all conversations, and set against what the provider knows. */
public final class Findings {
    private static final int EXAMPLES = 5;

    private final String runPrefix;
    private final Set<String> providerIds = new HashSet<>();
    private final List<String> recordedTwice = new ArrayList<>();
    private final Set<String> outbound = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> answeredTwice = new ArrayList<>();
    private final List<ConversationFold> conversations = new ArrayList<>();
    private long byBot;
    private long withReason;
    private long withPerson;
    private long handoffs;
    private long deadLetters;

    /** @param runPrefix the beginning of this run's provider ids; conversations without such a message are not looked at */
    Findings(String runPrefix) {
        this.runPrefix = runPrefix;
    }

    void add(@Nullable ConversationFold conversation) {
        if (conversation == null || conversation.providerIds().stream().noneMatch(id -> id.startsWith(runPrefix))) {
            return;
        }
        conversations.add(conversation);
        for (String providerId : conversation.providerIds()) {
            if (!providerIds.add(providerId)) {
                recordedTwice.add(providerId);
            }
        }
        outbound.addAll(conversation.outbound());
        violations.addAll(conversation.violations());
        handoffs += conversation.handoffs();
        conversation.received().forEach(this::judge);
    }

    private void judge(ConversationFold.Received message) {
        if (message.replies > 1) {
            answeredTwice.add(message.providerId);
        }
        if (message.replies > 0) {
            byBot++;
        } else if (message.reasons > 0) {
            withReason++;
        } else if (message.forBot) {
            unanswered.add(message.providerId);
        } else {
            withPerson++;
        }
    }

    void deadLetters(long count) {
        deadLetters = count;
    }

    /** Counts, for the report. */
    public Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("conversations", (long) conversations.size());
        counts.put("messages_recorded", (long) providerIds.size());
        counts.put("answered_by_bot", byBot);
        counts.put("handed_over_or_reason_recorded", withReason);
        counts.put("came_while_with_a_person", withPerson);
        counts.put("handoffs", handoffs);
        counts.put("outbound_recorded", (long) outbound.size());
        return counts;
    }

    /**
     * Adds the checks of recorded once and answered once.
     *
     * @param acknowledged provider ids of what was acknowledged
     * @param accepted our message ids of what the provider accepted
     */
    public void check(Report report, Set<String> acknowledged, Set<String> accepted) {
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(providerIds);
        Set<String> surplus = new HashSet<>(providerIds);
        surplus.removeIf(acknowledged::contains);
        Set<String> unsent = new HashSet<>(outbound);
        unsent.removeAll(accepted);
        Set<String> unknown = new HashSet<>(accepted);
        unknown.removeAll(outbound);
        List<String> untold = conversations.stream()
                .flatMap(each -> each.outbound().stream()
                        .filter(message -> accepted.contains(message)
                                && !each.delivery(message).equals("READ")))
                .toList();
        none(report, "every acknowledged message recorded", lost);
        none(report, "no message recorded twice", recordedTwice);
        none(report, "nothing recorded but what was sent", surplus);
        none(report, "every message answered or with reason", unanswered);
        none(report, "no message answered twice", answeredTwice);
        none(report, "every outbound message reached the provider", unsent);
        none(report, "nothing sent that is not recorded", unknown);
        none(report, "every delivery status recorded", untold);
        none(report, "ownership and delivery rules hold", violations);
        report.check("no dead letters", deadLetters == 0, deadLetters + " found");
    }

    private static void none(Report report, String name, Iterable<String> found) {
        List<String> examples = new ArrayList<>();
        int count = 0;
        for (String each : found) {
            if (count++ < EXAMPLES) {
                examples.add(each);
            }
        }
        report.check(name, count == 0, count == 0 ? "0 found" : count + " found, e.g. " + examples);
    }
}
