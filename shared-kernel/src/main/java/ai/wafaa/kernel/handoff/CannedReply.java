package ai.wafaa.kernel.handoff;

import org.jspecify.annotations.Nullable;

/**
 * A reply that agents need often.
 *
 * @param shortcut by which it is found: lower-case letters, digits and hyphens
 * @param language {@code en} or {@code ar}; null for both
 * @param text may contain {@code {{customer_name}}}, {@code {{agent_name}}} and {@code {{company}}}
 */
public record CannedReply(
        String cannedReplyId,
        String shortcut,
        String title,
        @Nullable String language,
        String text) {}
