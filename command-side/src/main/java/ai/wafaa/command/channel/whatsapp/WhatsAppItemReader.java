package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ProviderJson.string;
import static ai.wafaa.command.channel.ProviderJson.time;

import ai.wafaa.command.channel.CleanText;
import ai.wafaa.command.channel.whatsapp.WhatsAppItem.Party;
import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.kernel.conversation.MessageKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the items of one {@code value}. */
final class WhatsAppItemReader {
    private static final Map<String, DeliveryStatus> STATUSES = Map.of(
            "sent", DeliveryStatus.SENT,
            "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ,
            "failed", DeliveryStatus.FAILED);

    private final Map<String, String> names = new HashMap<>();
    private final Instant receivedAt;

    /** @param contacts the profiles that come with the messages */
    WhatsAppItemReader(JsonNode contacts, Instant receivedAt) {
        this.receivedAt = receivedAt;
        for (JsonNode contact : contacts) {
            JsonNode profile = contact.path("profile");
            String name = string(profile, "name");
            if (name == null) name = string(profile, "username");
            if (name == null) continue;
            for (String key : new String[] {string(contact, "wa_id"), string(contact, "user_id")})
                if (key != null) names.put(key, name);
        }
    }

    WhatsAppItem message(JsonNode node) {
        Party from = party(node, "from", "from_user_id");
        String id = string(node, "id");
        if (from == null || id == null) return new WhatsAppItem.Other("unreadable");
        MessageKind kind = WhatsAppContent.kind(node);
        String content = kind == MessageKind.TEXT && !node.has("context") && !node.has("referral")
                ? null
                : CleanText.of(node.toString());
        return new WhatsAppItem.Message(
                from,
                name(from),
                id,
                kind,
                WhatsAppContent.text(node),
                content,
                time(string(node, "timestamp"), receivedAt));
    }

    WhatsAppItem echo(JsonNode node) {
        Party to = party(node, "to", "to_user_id");
        String id = string(node, "id");
        if (to == null || id == null || WhatsAppContent.kind(node) == MessageKind.UNKNOWN)
            return new WhatsAppItem.Other("unreadable");
        return new WhatsAppItem.OwnerMessage(
                to, id, WhatsAppContent.text(node), time(string(node, "timestamp"), receivedAt));
    }

    WhatsAppItem status(JsonNode node) {
        DeliveryStatus status = STATUSES.get(java.util.Objects.requireNonNullElse(string(node, "status"), ""));
        String id = string(node, "id");
        if (status == null || id == null) return new WhatsAppItem.Other("unknown-status");
        JsonNode error = node.path("errors").path(0);
        return new WhatsAppItem.Status(
                string(node, "biz_opaque_callback_data"),
                id,
                status,
                string(error, "code"),
                GraphError.describe(error),
                time(string(node, "timestamp"), receivedAt));
    }

    private static @Nullable Party party(JsonNode node, String phone, String userId) {
        String number = string(node, phone);
        String user = string(node, userId);
        return number == null && user == null ? null : new Party(number, user);
    }

    private @Nullable String name(Party party) {
        String byPhone = party.phone() == null ? null : names.get(party.phone());
        return byPhone != null || party.userId() == null ? byPhone : names.get(party.userId());
    }
}
