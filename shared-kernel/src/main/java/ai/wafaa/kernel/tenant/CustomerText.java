package ai.wafaa.kernel.tenant;

import ai.wafaa.kernel.conversation.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that the system itself says to customers of a tenant.
 *
 * @param language {@code en} or {@code ar}
 * @param text null for the one that comes with the product; may contain {@code {position}}, {@code {minutes}} and {@code {opens}}
 * @param silenced nothing is said
 */
public record CustomerText(
        NoticeKind notice, String language, @Nullable String text, boolean silenced) {}
