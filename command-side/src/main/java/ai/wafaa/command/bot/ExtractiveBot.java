package ai.wafaa.command.bot;

import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.command.knowledge.Passages;
import ai.wafaa.kernel.conversation.Citation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers with the best passage of the best article, word for word: it cannot say what the company did not write. */
public final class ExtractiveBot implements Bot {
    /** As answers record it. */
    public static final String MODEL = "extractive";

    private static final String SMALL_TALK_MODEL = "small-talk";
    private static final double SMALL_TALK_CONFIDENCE = 0.99;
    private static final int CITED = 3;

    private final KnowledgeIndex index;

    public ExtractiveBot(KnowledgeIndex index) {
        this.index = index;
    }

    @Override
    public Answer answer(Question question) {
        Language language = question.languageOrDetected();
        Optional<String> smallTalk = SmallTalk.reply(question.text(), language);
        if (smallTalk.isPresent()) {
            return new Answer.Answered(smallTalk.get(), SMALL_TALK_CONFIDENCE, List.of(), SMALL_TALK_MODEL);
        }
        String context = FollowUp.continues(question.text()) ? lastTurn(question.recentTurns()) : null;
        Hits found = index.search(question.tenantId(), question.text(), context, language, CITED);
        double confidence = Confidence.of(found);
        List<Citation> citations =
                found.hits().stream().map(ExtractiveBot::citation).toList();
        if (citations.isEmpty()) {
            var reason = found.terms() == 0 ? Answer.Absence.NOTHING_ASKED : Answer.Absence.NOTHING_FOUND;
            return new Answer.NoAnswer(confidence, citations, reason);
        }
        Article best = found.hits().getFirst().article();
        return new Answer.Answered(Passages.best(best, question.text()), confidence, citations, MODEL);
    }

    private static @Nullable String lastTurn(List<String> turns) {
        return turns.isEmpty() ? null : turns.getLast();
    }

    private static Citation citation(Hit hit) {
        return new Citation(hit.article().articleId(), hit.article().text().title(), hit.score());
    }
}
