package ai.wafaa.kernel.conversation;

/**
 * What became of a received message.
 *
 * @param duplicate it had been recorded before
 */
public record Receipt(String conversationId, String messageId, boolean duplicate) {}
