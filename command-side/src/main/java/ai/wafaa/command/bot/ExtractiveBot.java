package ai.wafaa.command.bot;

import ai.wafaa.command.bot.Retrieval.Found;
import ai.wafaa.command.bot.Wording.NoWording;
import ai.wafaa.command.bot.Wording.Worded;
import ai.wafaa.command.knowledge.Article;
import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.KnowledgeIndex;
import ai.wafaa.kernel.conversation.Citation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the company's articles. Without a wording it says the best passage of the best article, word for word: it cannot say what the company did not
 * write. With one, the passage is what it falls back to.
 */
public final class ExtractiveBot implements Bot {
    /** As answers record it. */
    public static final String MODEL = "extractive";

    private static final String SMALL_TALK_MODEL = "small-talk";
    private static final double SMALL_TALK_CONFIDENCE = 0.99;

    /** What is less likely than this is handed off whatever a tenant's threshold; wording it would be in vain. */
    private static final double WORTH_WORDING = 0.3;

    private final Retrieval retrieval;
    private final @Nullable Wording wording;

    public ExtractiveBot(KnowledgeIndex index) {
        this(index, null);
    }

    /** @param wording null to say passages as they stand */
    public ExtractiveBot(KnowledgeIndex index, @Nullable Wording wording) {
        this.retrieval = new Retrieval(index);
        this.wording = wording;
    }

    @Override
    public Answer answer(Question question) {
        Optional<String> smallTalk = SmallTalk.reply(question.text(), question.languageOrDetected());
        if (smallTalk.isPresent()) {
            return new Answer.Answered(
                    smallTalk.get(), SMALL_TALK_CONFIDENCE, List.of(), SMALL_TALK_MODEL, null, false);
        }
        Found found = retrieval.find(question);
        List<Citation> citations = found.citations();
        if (citations.isEmpty()) {
            var reason = found.hits().terms() == 0 ? Answer.Absence.NOTHING_ASKED : Answer.Absence.NOTHING_FOUND;
            return new Answer.NoAnswer(found.confidence(), citations, reason);
        }
        return wording == null || found.confidence() < WORTH_WORDING
                ? passage(question, found)
                : worded(question, found, wording);
    }

    private static Answer passage(Question question, Found found) {
        Hit best = found.hits().hits().getFirst();
        String intent = best.article().text().intent();
        return new Answer.Answered(
                best.passage(question.text()), found.confidence(), found.citations(), MODEL, intent, false);
    }

    private static Answer worded(Question question, Found found, Wording wording) {
        List<Article> articles = found.hits().hits().stream().map(Hit::article).toList();
        try {
            Worded worded = wording.word(question, found.hits().language(), articles);
            if (worded.text().isEmpty()) {
                double doubted = Math.min(found.confidence(), WORTH_WORDING);
                return new Answer.NoAnswer(doubted, found.citations(), Answer.Absence.NOTHING_FOUND);
            }
            List<Citation> cited =
                    worded.cited().stream().map(found.citations()::get).toList();
            return new Answer.Answered(
                    worded.text(),
                    found.confidence(),
                    cited,
                    worded.model(),
                    articles.getFirst().text().intent(),
                    false);
        } catch (NoWording e) {
            return passage(question, found);
        }
    }
}
