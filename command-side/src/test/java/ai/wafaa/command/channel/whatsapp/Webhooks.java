package ai.wafaa.command.channel.whatsapp;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Bodies as WhatsApp sends them. */
public final class Webhooks {
    private Webhooks() {}

    public static String body(String... entries) {
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[" + String.join(",", entries) + "]}";
    }

    public static String entry(String... changes) {
        return "{\"id\":\"waba\",\"changes\":[" + String.join(",", changes) + "]}";
    }

    /** @param members further members of the value, each with its name */
    public static String change(String phoneNumberId, String... members) {
        String more = Arrays.stream(members).map(member -> "," + member).collect(Collectors.joining());
        return """
                {"field":"messages","value":{"messaging_product":"whatsapp",
                 "metadata":{"display_phone_number":"15551230000","phone_number_id":"%s"}%s}}""".formatted(phoneNumberId, more);
    }

    public static String messages(String... messages) {
        return "\"messages\":[" + String.join(",", messages) + "]";
    }

    public static String statuses(String... statuses) {
        return "\"statuses\":[" + String.join(",", statuses) + "]";
    }

    public static String text(String from, String id, String text) {
        return text(from, id, text, java.time.Instant.now().getEpochSecond());
    }

    public static String text(String from, String id, String text, long seconds) {
        return "{\"from\":\"%s\",\"id\":\"%s\",\"timestamp\":\"%d\",\"type\":\"text\",\"text\":{\"body\":\"%s\"}}"
                .formatted(from, id, seconds, text);
    }

    public static String status(String messageId, String providerId, String status) {
        return "{\"id\":\"%s\",\"status\":\"%s\",\"timestamp\":\"1795000001\",\"recipient_id\":\"1\",\"biz_opaque_callback_data\":\"%s\"}"
                .formatted(providerId, status, messageId);
    }

    /** One message of one customer. */
    public static String oneText(String phoneNumberId, String from, String id, String text) {
        return body(entry(change(phoneNumberId, messages(text(from, id, text)))));
    }
}
