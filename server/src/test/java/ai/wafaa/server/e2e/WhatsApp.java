package ai.wafaa.server.e2e;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Payloads as Meta sends them. */
final class WhatsApp {
    private static final JsonMapper JSON = JsonMapper.shared();

    private WhatsApp() {}

    static String text(String phoneNumberId, String customer, String messageId, String text) {
        return value(Map.of(
                "messaging_product", "whatsapp",
                "metadata", Map.of("display_phone_number", "15551230000", "phone_number_id", phoneNumberId),
                "contacts", List.of(Map.of("wa_id", customer, "profile", Map.of("name", "Sara"))),
                "messages",
                        List.of(Map.of(
                                "from",
                                customer,
                                "id",
                                messageId,
                                "timestamp",
                                Long.toString(Instant.now().getEpochSecond()),
                                "type",
                                "text",
                                "text",
                                Map.of("body", text)))));
    }

    static String status(String phoneNumberId, String wamid, String reference, String status) {
        return value(Map.of(
                "messaging_product", "whatsapp",
                "metadata", Map.of("display_phone_number", "15551230000", "phone_number_id", phoneNumberId),
                "statuses",
                        List.of(Map.of(
                                "id", wamid,
                                "status", status,
                                "timestamp", Long.toString(Instant.now().getEpochSecond()),
                                "biz_opaque_callback_data", reference))));
    }

    private static String value(Map<String, Object> value) {
        return JSON.writeValueAsString(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "1", "changes", List.of(Map.of("field", "messages", "value", value))))));
    }
}
