package ai.wafaa.kernel.conversation;

/** How far an outbound message came. Only moves forward; {@code FAILED} is final unless the message is sent again. */
public enum DeliveryStatus {
    QUEUED,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
