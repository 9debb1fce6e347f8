package ai.wafaa.web.live;

/**
 * Somebody is writing in a conversation, and the other side may be shown so.
 *
 * @param author the customer writes; else an agent
 */
public record Typing(String tenantId, String conversationId, String customerId, Author author) implements Sign {
    /** Who writes. */
    public enum Author {
        CUSTOMER,
        AGENT
    }
}
