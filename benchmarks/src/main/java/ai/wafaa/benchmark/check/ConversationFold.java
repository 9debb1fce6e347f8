package ai.wafaa.benchmark.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one conversation's events in order and keeps what must be judged at the end. */
final class ConversationFold {
    /** What became of one message of the customer. */
    static final class Received {
        final String providerId;
        final boolean forBot;
        int replies;
        int reasons;

        Received(String providerId, boolean forBot) {
            this.providerId = providerId;
            this.forBot = forBot;
        }
    }

    private static final List<String> STATUSES = List.of("QUEUED", "SENT", "DELIVERED", "READ", "FAILED");

    private final String conversationId;
    private final Map<String, Received> received = new LinkedHashMap<>();
    private final List<String> providerIds = new ArrayList<>();
    private final Set<String> outbound = new HashSet<>();
    private final Map<String, String> delivery = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private @Nullable String holder;
    private int handoffs;

    ConversationFold(String conversationId) {
        this.conversationId = conversationId;
    }

    /** @param type the logical name, e.g. {@code conversation.BotReplied} */
    void on(String type, JsonNode event) {
        switch (type.substring(type.indexOf('.') + 1)) {
            case "MessageReceived" -> onReceived(event);
            case "BotReplied" -> onBotReplied(event);
            case "BotReplySuppressed" -> reasonFor(text(event, "questionMessageId"));
            case "HandoffRequested" -> {
                handoffs++;
                reasonFor(text(event, "questionMessageId"));
            }
            case "NoticeSent", "AgentReplied" -> onOutbound(event);
            case "AgentClaimed" -> onClaimed(event);
            case "OwnerReplied" -> holder = "the owner's phone";
            case "Released", "ConversationClosed" -> holder = null;
            case "DeliveryChanged" -> onDelivery(event);
            default -> {
                // Changes nothing that is judged here.
            }
        }
    }

    private void onReceived(JsonNode event) {
        String providerId = text(event, "providerMessageId");
        providerIds.add(providerId);
        received.put(
                text(event, "messageId"),
                new Received(providerId, event.path("forBot").asBoolean(false)));
    }

    private void onBotReplied(JsonNode event) {
        onOutbound(event);
        if (holder != null) {
            violations.add(conversationId + ": the bot replied while " + holder + " had the conversation");
        }
        Received question = received.get(text(event, "questionMessageId"));
        if (question == null) {
            violations.add(conversationId + ": the bot replied to a message that was not received");
        } else {
            question.replies++;
        }
    }

    private void reasonFor(String messageId) {
        Received question = received.get(messageId);
        if (question != null) {
            question.reasons++;
        }
    }

    private void onOutbound(JsonNode event) {
        if (!outbound.add(text(event, "messageId"))) {
            violations.add(conversationId + ": an outbound message is recorded twice");
        }
    }

    private void onClaimed(JsonNode event) {
        if (holder != null) {
            violations.add(conversationId + ": claimed while " + holder + " had it");
        }
        holder = "agent " + text(event, "agentId");
    }

    private void onDelivery(JsonNode event) {
        String message = text(event, "messageId");
        String status = text(event, "status");
        String before = delivery.put(message, status);
        if (before != null && STATUSES.indexOf(status) < STATUSES.indexOf(before)) {
            violations.add(conversationId + ": a delivery status went from " + before + " to " + status);
        }
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asString("");
    }

    String id() {
        return conversationId;
    }

    Iterable<Received> received() {
        return received.values();
    }

    /** One per recorded message; a provider id that is recorded twice stands here twice. */
    List<String> providerIds() {
        return providerIds;
    }

    Set<String> outbound() {
        return outbound;
    }

    /** How far an outbound message came; empty when nothing was told. */
    String delivery(String messageId) {
        return delivery.getOrDefault(messageId, "");
    }

    List<String> violations() {
        return violations;
    }

    int handoffs() {
        return handoffs;
    }
}
