package ai.wafaa.command.conversation;

import ai.wafaa.kernel.conversation.Citation;
import java.util.List;

/**
 * How often in a row the bot has answered without getting anywhere: it says again what it said before, or the customer is annoyed. Thanks, or another subject in
 * good temper, begin the count again. Part of an aggregate's state: follows from its events alone.
 */
final class Stuck {
    /** So many, and a person is better. */
    static final int MOST = 3;

    private int turns;
    private boolean annoyed;
    private String lastArticle = "";

    boolean tooLong() {
        return turns >= MOST;
    }

    int turns() {
        return turns;
    }

    void annoyed() {
        annoyed = true;
    }

    void helped() {
        turns = 0;
        annoyed = false;
        lastArticle = "";
    }

    void answered(List<Citation> citations) {
        if (citations.isEmpty()) return; // small talk
        String article = citations.getFirst().articleId();
        turns = annoyed || article.equals(lastArticle) ? turns + 1 : 0;
        annoyed = false;
        lastArticle = article;
    }
}
