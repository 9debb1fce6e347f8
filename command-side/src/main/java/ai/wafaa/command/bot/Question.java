package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks.
 *
 * @param language the customer's language where it is known; otherwise it is detected from the text
 * @param recentTurns what the customer wrote before in this conversation, oldest first; they say what "and to Oman?" is about
 */
public record Question(
        String tenantId,
        String conversationId,
        String text,
        @Nullable Language language,
        List<String> recentTurns) {

    public Question {
        recentTurns = List.copyOf(recentTurns);
    }

    /** Whether it cannot be understood without the turn before it. */
    public boolean isContinuation() {
        return !recentTurns.isEmpty() && FollowUp.continues(text);
    }

    /** The customer's language as known or as it shows. */
    public Language languageOrDetected() {
        return language == null ? Language.detect(text) : language;
    }
}
