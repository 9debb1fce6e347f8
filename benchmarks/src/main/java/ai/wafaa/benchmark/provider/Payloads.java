package ai.wafaa.benchmark.provider;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of the Cloud API's webhooks. Built by hand: at full load a tree of nodes per message would cost more than its sending. */
public final class Payloads {
    private Payloads() {}

    public static byte[] messages(Account account, List<InboundMessage> messages) {
        StringBuilder json = start(account).append("\"contacts\":[");
        for (int i = 0; i < messages.size(); i++) {
            InboundMessage message = messages.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"wa_id\":\"")
                    .append(message.waId())
                    .append("\",\"profile\":{\"name\":\"")
                    .append(message.customerName())
                    .append("\"}}");
        }
        json.append("],\"messages\":[");
        for (int i = 0; i < messages.size(); i++) {
            InboundMessage message = messages.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"from\":\"")
                    .append(message.waId())
                    .append("\",\"id\":\"")
                    .append(message.providerId())
                    .append("\",\"timestamp\":\"")
                    .append(message.sentAtEpochSecond())
                    .append("\",\"type\":\"text\",\"text\":{\"body\":")
                    .append(message.jsonText())
                    .append("}}");
        }
        return end(json);
    }

    public static byte[] statuses(Account account, List<StatusUpdate> updates) {
        StringBuilder json = start(account).append("\"statuses\":[");
        for (int i = 0; i < updates.size(); i++) {
            StatusUpdate update = updates.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(update.wamid())
                    .append("\",\"status\":\"")
                    .append(update.status())
                    .append("\",\"timestamp\":\"")
                    .append(update.atEpochSecond())
                    .append("\",\"recipient_id\":\"")
                    .append(update.recipientWaId())
                    .append("\",\"biz_opaque_callback_data\":\"")
                    .append(update.callbackData())
                    .append("\",\"pricing\":{\"billable\":false,\"pricing_model\":\"PMP\",\"category\":\"service\"}}");
        }
        return end(json);
    }

    private static StringBuilder start(Account account) {
        return new StringBuilder(1024)
                .append("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"")
                .append(account.phoneNumberId())
                .append("0\",\"changes\":[{\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\",")
                .append("\"metadata\":{\"display_phone_number\":\"")
                .append(account.displayNumber())
                .append("\",\"phone_number_id\":\"")
                .append(account.phoneNumberId())
                .append("\"},");
    }

    private static byte[] end(StringBuilder json) {
        return json.append("]}}]}]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
