package ai.wafaa.command.history;

import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.agent.*;
import ai.wafaa.kernel.conversation.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that must hold in every prefix of the log, told by a second, simpler reading of the events than the aggregates'. Fed
 * event by event, in the order of the log; says at once what is broken.
 */
final class LogRules {
    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, String> assignees = new HashMap<>();
    private final Set<String> onPhone = new HashSet<>();
    private final Map<String, Phase> phases = new HashMap<>();
    private final Map<String, Long> epochs = new HashMap<>();
    private final Map<String, Set<String>> held = new HashMap<>();
    private final Map<String, Integer> capacities = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, DeliveryStatus> deliveries = new HashMap<>();
    private final Set<String> openCustomers = new HashSet<>();
    /** What an agent had who went offline just now, until it is said what becomes of it. */
    private final Set<String> leftBehind = new HashSet<>();

    private final List<String> broken = new ArrayList<>();

    List<String> broken() {
        return broken;
    }

    private void must(boolean holds, String rule, Event event) {
        if (!holds) broken.add(rule + ": " + event);
    }

    void next(Event event) {
        if (!(event instanceof Released
                || event instanceof AssignmentWithdrawn
                || event instanceof ConversationKept
                || event instanceof ConversationLeft))
            must(leftBehind.isEmpty(), "who goes offline leaves nothing behind", event);
        switch (event) {
            case ConversationStarted e -> {
                must(openCustomers.add(e.customerId()), "a customer has one open conversation", e);
                phases.put(e.conversationId(), Phase.BOT);
                epochs.put(e.conversationId(), 0L);
            }
            case MessageReceived e -> {
                must(messages.add(e.messageId()), "a provider's message is recorded once", e);
                must(
                        phases.get(e.conversationId()) != Phase.CLOSED,
                        "nothing is written into a closed conversation",
                        e);
                must(
                        !e.forBot() || phases.get(e.conversationId()) == Phase.BOT,
                        "the bot is asked only while it has the conversation",
                        e);
                must(e.epoch() == epochs.getOrDefault(e.conversationId(), -1L), "a message carries the epoch", e);
            }
            case BotReplied e -> {
                must(
                        phases.get(e.conversationId()) == Phase.BOT,
                        "the bot is silent while a person has the conversation",
                        e);
                must(
                        e.epoch() == epochs.getOrDefault(e.conversationId(), -1L),
                        "an answer belongs to the present epoch",
                        e);
                must(answered.add(e.questionMessageId()), "a question is answered once", e);
                deliveries.put(e.messageId(), DeliveryStatus.QUEUED);
            }
            case BotReplySuppressed e -> must(answered.add(e.questionMessageId()), "a question is answered once", e);
            case HandoffRequested e -> {
                must(phases.get(e.conversationId()) == Phase.BOT, "only the bot's conversations are handed over", e);
                turn(e.conversationId(), Phase.PENDING_HANDOFF);
            }
            case AgentAssigned e -> {
                must(
                        phases.get(e.conversationId()) == Phase.PENDING_HANDOFF,
                        "only waiting conversations are assigned",
                        e);
                must(
                        assignees.put(e.conversationId(), e.agentId()) == null,
                        "a conversation is assigned to one agent",
                        e);
            }
            case AssignmentWithdrawn e -> {
                leftBehind.remove(e.conversationId());
                must(e.agentId().equals(assignees.remove(e.conversationId())), "only an assignment is withdrawn", e);
            }
            case AgentClaimed e -> {
                must(!holders.containsKey(e.conversationId()), "at most one agent holds a conversation", e);
                String assignee = assignees.remove(e.conversationId());
                must(
                        assignee == null || assignee.equals(e.agentId()),
                        "another's assignment is withdrawn before the claim",
                        e);
                onPhone.remove(e.conversationId());
                holders.put(e.conversationId(), e.agentId());
                turn(e.conversationId(), Phase.HUMAN_AGENT);
            }
            case AgentReplied e -> {
                must(e.agentId().equals(holders.get(e.conversationId())), "only the holder writes to the customer", e);
                deliveries.put(e.messageId(), DeliveryStatus.QUEUED);
            }
            case OwnerReplied e -> {
                must(messages.add(e.messageId()), "a provider's message is recorded once", e);
                if (!holders.containsKey(e.conversationId()) && onPhone.add(e.conversationId()))
                    turn(e.conversationId(), Phase.HUMAN_AGENT);
            }
            case Released e -> {
                leftBehind.remove(e.conversationId());
                must(
                        e.agentId() != null && e.agentId().equals(holders.remove(e.conversationId())),
                        "only the holder lets go",
                        e);
                turn(e.conversationId(), e.outcome() == Outcome.RESOLVED ? Phase.BOT : Phase.PENDING_HANDOFF);
            }
            case Transferred e -> {
                String before = holders.remove(e.conversationId());
                must(before == null || before.equals(e.fromAgentId()), "what is passed on is the holder's", e);
                must(!assignees.containsKey(e.conversationId()), "an assignment ends before it is passed on", e);
                onPhone.remove(e.conversationId());
                turn(e.conversationId(), Phase.PENDING_HANDOFF);
            }
            case AssignmentForced e -> {
                String before = holders.put(e.conversationId(), e.agentId());
                must(before == null || before.equals(e.fromAgentId()), "a forced assignment names who had it", e);
                String assignee = assignees.remove(e.conversationId());
                must(
                        assignee == null || assignee.equals(e.agentId()),
                        "another's assignment is withdrawn before it is forced",
                        e);
                onPhone.remove(e.conversationId());
                turn(e.conversationId(), Phase.HUMAN_AGENT);
            }
            case ConversationKept e -> {
                must(e.agentId().equals(holders.get(e.conversationId())), "only what is held is kept", e);
                leftBehind.remove(e.conversationId());
            }
            case HolderReminded e ->
                must(e.agentId().equals(holders.get(e.conversationId())), "only the holder is reminded", e);
            case SpecialtyWaived e ->
                must(
                        phases.get(e.conversationId()) == Phase.PENDING_HANDOFF
                                && !assignees.containsKey(e.conversationId()),
                        "a specialty is waived only while nobody has it",
                        e);
            case AgentStatusChanged e -> {
                if (e.status() == AgentStatus.OFFLINE) leftBehind.addAll(held.getOrDefault(e.agentId(), Set.of()));
            }
            case DeliveryChanged e -> {
                DeliveryStatus before = deliveries.put(e.messageId(), e.status());
                must(before != null, "only what was sent is delivered", e);
                must(
                        before != DeliveryStatus.FAILED
                                && (before == null || e.status().compareTo(before) > 0),
                        "delivery only moves forward",
                        e);
            }
            case ConversationClosed e -> {
                must(
                        !holders.containsKey(e.conversationId()) && !assignees.containsKey(e.conversationId()),
                        "what a person has is not closed",
                        e);
                openCustomers.remove(e.customerId());
                turn(e.conversationId(), Phase.CLOSED);
            }
            case NoticeSent e -> deliveries.put(e.messageId(), DeliveryStatus.QUEUED);
            case AgentRegistered e -> capacities.put(e.agentId(), e.maxConcurrentConversations());
            case CapacityChanged e -> capacities.put(e.agentId(), e.maxConcurrentConversations());
            case ConversationTaken e -> {
                var own = held.computeIfAbsent(e.agentId(), id -> new HashSet<>());
                must(own.add(e.conversationId()), "an agent takes a conversation once", e);
                must(
                        e.forced() || own.size() <= capacities.getOrDefault(e.agentId(), 0),
                        "an agent never holds more than its maximum",
                        e);
            }
            case ConversationLeft e ->
                must(
                        held.getOrDefault(e.agentId(), new HashSet<>()).remove(e.conversationId()),
                        "only what is held is left",
                        e);
            default -> {}
        }
    }

    private void turn(String conversation, Phase phase) {
        phases.put(conversation, phase);
        epochs.merge(conversation, 1L, Long::sum);
    }

    /** Between transactions the agents' streams tell the same as the conversations'. */
    void settled() {
        Map<String, Set<String>> told = new HashMap<>();
        holders.forEach((conversation, agent) ->
                told.computeIfAbsent(agent, a -> new HashSet<>()).add(conversation));
        assignees.forEach((conversation, agent) ->
                told.computeIfAbsent(agent, a -> new HashSet<>()).add(conversation));
        held.values().removeIf(Set::isEmpty);
        if (!told.equals(held)) broken.add("agents hold " + held + " but conversations say " + told);
    }
}
