package ai.wafaa.kernel.conversation;

/**
 * A passage that an answer rests on.
 *
 * @param score of the retrieval, comparable only within one answer
 */
public record Citation(String articleId, String title, double score) {}
