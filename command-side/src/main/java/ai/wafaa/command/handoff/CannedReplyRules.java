package ai.wafaa.command.handoff;

import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.handoff.CannedReply;
import java.util.Set;
import java.util.regex.Pattern;

/** What a canned reply may look like. */
final class CannedReplyRules {
    /** What an agent's console puts in, by name. */
    static final Set<String> PLACEHOLDERS = Set.of("customer_name", "agent_name", "company");

    private static final Pattern SHORTCUT = Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9-]{0,39}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4096;

    private CannedReplyRules() {}

    static void verify(CannedReply reply) {
        require(
                SHORTCUT.matcher(reply.shortcut()).matches(),
                "shortcut",
                "must be 1 to 40 lower-case letters, digits and hyphens");
        require(
                !reply.title().isBlank() && reply.title().length() <= LONGEST_TITLE,
                "title",
                "must have 1 to " + LONGEST_TITLE + " characters");
        require(
                !reply.text().isBlank() && reply.text().length() <= LONGEST_TEXT,
                "text",
                "must have 1 to " + LONGEST_TEXT + " characters");
        require(
                reply.language() == null || Set.of("en", "ar").contains(reply.language()),
                "language",
                "must be en or ar, or missing");
        PLACEHOLDER
                .matcher(reply.text())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("text", "names an unknown placeholder: {{" + name + "}}");
                });
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) throw Refusal.invalid(field, otherwise);
    }
}
