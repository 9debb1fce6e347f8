package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.conversation.Citation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what may answer a question, and how sure that is. */
final class Retrieval {
    private static final int CITED = 3;

    private final KnowledgeIndex index;

    Retrieval(KnowledgeIndex index) {
        this.index = index;
    }

    /**
     * What was found.
     *
     * @param asked the question, together with what it continues
     * @param confidence the probability that the best hit is what was asked for, 0..1
     */
    record Found(Hits hits, String asked, double confidence) {

        List<Citation> citations() {
            return hits.hits().stream().map(Found::citation).toList();
        }

        private static Citation citation(Hit hit) {
            return new Citation(hit.article().articleId(), hit.article().text().title(), hit.score());
        }
    }

    Found find(Question question) {
        Language language = question.languageOrDetected();
        String context = FollowUp.continues(question.text()) ? lastTurn(question.recentTurns()) : null;
        Hits hits = index.search(question.tenantId(), question.text(), context, language, CITED);
        String asked = context == null ? question.text() : context + "\n" + question.text();
        return new Found(hits, asked, Confidence.of(hits));
    }

    private static @Nullable String lastTurn(List<String> turns) {
        return turns.isEmpty() ? null : turns.getLast();
    }
}
