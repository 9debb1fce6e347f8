package ai.wafaa.web.live;

/**
 * Somebody is writing in a conversation just now. To be forgotten after some seconds.
 *
 * @param author the customer writes; else an agent
 */
public record Typing(String tenantId, String conversationId, String customerId, Author author) {
    /** Who writes. */
    public enum Author {
        CUSTOMER,
        AGENT
    }
}
