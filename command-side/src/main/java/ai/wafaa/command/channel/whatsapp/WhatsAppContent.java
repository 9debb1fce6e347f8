package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ProviderJson.string;

import ai.wafaa.kernel.conversation.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What sort of message it is, and what of it can be read. A known type without its content counts as unknown. */
final class WhatsAppContent {
    private WhatsAppContent() {}

    static MessageKind kind(JsonNode message) {
        String type = string(message, "type");
        if (type == null || message.path(type).isMissingNode()) return MessageKind.UNKNOWN;
        return switch (type) {
            case "text" -> string(message.path("text"), "body") == null ? MessageKind.UNKNOWN : MessageKind.TEXT;
            case "image", "video", "audio", "document", "sticker" -> MessageKind.MEDIA;
            case "location" -> MessageKind.LOCATION;
            case "contacts" -> MessageKind.CONTACTS;
            case "button", "interactive" -> MessageKind.INTERACTIVE;
            case "reaction" -> MessageKind.REACTION;
            case "order" -> MessageKind.ORDER;
            case "system" -> MessageKind.SYSTEM;
            default -> MessageKind.UNKNOWN;
        };
    }

    /** What can be shown; empty where there is nothing to read. */
    static String text(JsonNode message) {
        String type = string(message, "type");
        if (type == null) return "";
        JsonNode content = message.path(type);
        String shown = switch (type) {
            case "text", "system" -> string(content, "body");
            case "image", "video", "audio", "sticker" -> string(content, "caption");
            case "document" -> first(string(content, "caption"), string(content, "filename"));
            case "location" -> location(content);
            case "contacts" -> contacts(content);
            case "button" -> string(content, "text");
            case "interactive" -> interactive(content);
            case "reaction" -> string(content, "emoji");
            case "order" -> string(content, "text");
            default -> null;
        };
        return Objects.requireNonNullElse(shown, "");
    }

    private static String location(JsonNode location) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {string(location, "name"), string(location, "address")})
            if (part != null) parts.add(part);
        if (parts.isEmpty()) parts.add(string(location, "latitude") + ", " + string(location, "longitude"));
        return String.join(", ", parts);
    }

    private static String contacts(JsonNode contacts) {
        List<String> names = new ArrayList<>();
        for (JsonNode contact : contacts) {
            String name = string(contact.path("name"), "formatted_name");
            if (name != null) names.add(name);
        }
        return String.join(", ", names);
    }

    private static @Nullable String interactive(JsonNode interactive) {
        String type = string(interactive, "type");
        if (type == null) return null;
        JsonNode reply = interactive.path(type);
        return first(string(reply, "title"), string(reply, "body"));
    }

    private static @Nullable String first(@Nullable String preferred, @Nullable String otherwise) {
        return preferred != null ? preferred : otherwise;
    }
}
