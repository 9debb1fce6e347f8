package ai.wafaa.web.openapi;

import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.AssignmentType;
import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.kernel.conversation.Phase;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.handoff.TriggerType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that a member may hold, where the code keeps it as text: a client learns every one that it may meet. */
final class KnownWords {
    private static final List<String> AUTHORS = List.of("customer", "bot", "agent", "system");
    private static final Map<String, List<String>> OF_MEMBER = Map.of(
            "role", words(Role.values()),
            "priority", words(Priority.values()),
            "sentiment", List.of("positive", "neutral", "negative", "very_negative"),
            "direction", List.of("inbound", "outbound"),
            "delivery", words(DeliveryStatus.values()),
            "author", AUTHORS,
            "preview_author", AUTHORS,
            "assignment_type", words(AssignmentType.values()),
            "trigger_type", words(TriggerType.values()));
    private static final Map<String, List<String>> STATUS_OF = Map.of(
            "AgentView", words(AgentStatus.values()),
            "AgentAnswer", words(AgentStatus.values()),
            "StatusChange", words(AgentStatus.values()),
            "StatusAnswer", words(AgentStatus.values()),
            "ConversationView", words(Phase.values()),
            "ConversationState", words(Phase.values()),
            "HandoffAnswer", words(Phase.values()));

    private KnownWords() {}

    /** @return null for a member that holds any text */
    static @Nullable List<String> of(String schema, String member) {
        return member.equals("status") ? STATUS_OF.get(schema) : OF_MEMBER.get(member);
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
