package ai.wafaa.query.knowledge;

import java.time.Instant;

/**
 * A question that the bot handed off because it was not sure enough.
 *
 * @param confidence of what it had found
 */
record Unanswered(String messageId, String conversationId, String text, double confidence, Instant at) {}
