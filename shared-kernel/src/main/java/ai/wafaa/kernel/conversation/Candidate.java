package ai.wafaa.kernel.conversation;

import org.jspecify.annotations.Nullable;

/**
 * An agent who was considered for an assignment.
 *
 * @param load conversations held at that moment
 * @param passedOverBecause null for the one who was chosen
 */
public record Candidate(String agentId, int load, @Nullable String passedOverBecause) {}
