package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.DeliveryStatus;
import java.util.HashMap;
import java.util.Map;

/** How far each outbound message of a conversation came. Status only moves forward: queued, sent, delivered, read; failed is final. */
final class Deliveries {
    private final Map<String, DeliveryStatus> statuses = new HashMap<>();

    boolean knows(String messageId) {
        return statuses.containsKey(messageId);
    }

    /** A late or repeated report is not news; nor is a failure after the message had arrived. */
    boolean isNews(String messageId, DeliveryStatus status) {
        DeliveryStatus now = statuses.get(messageId);
        if (now == null || now == DeliveryStatus.FAILED) return false;
        if (status == DeliveryStatus.FAILED) return now.compareTo(DeliveryStatus.DELIVERED) < 0;
        return status.compareTo(now) > 0;
    }

    void queued(String messageId) {
        statuses.put(messageId, DeliveryStatus.QUEUED);
    }

    void moved(String messageId, DeliveryStatus status) {
        statuses.put(messageId, status);
    }
}
