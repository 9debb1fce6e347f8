package ai.wafaa.command.knowledge;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Question;
import ai.wafaa.kernel.conversation.Citation;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Replies for an agent to choose from: what the bot would have said, and what else it found. */
@RestController
class SuggestionEndpoint {
    private static final int LONGEST_QUESTION = 4096;
    private static final int SUGGESTED = 3;

    private final KnowledgeIndex index;
    private final Bot bot;

    SuggestionEndpoint(KnowledgeIndex index, Bot bot) {
        this.index = index;
        this.bot = bot;
    }

    /**
     * What a customer wrote last, for whom an agent looks for words.
     *
     * @param earlier what the customer wrote before, oldest first
     */
    record Wanted(
            @NotBlank @Size(max = LONGEST_QUESTION) String question,
            @Nullable @Size(max = 10) List<String> earlier) {}

    /**
     * A reply that an agent may send as it stands.
     *
     * @param confidence that it answers what was asked; of the first only, the others are alternatives
     */
    record Suggestion(
            String text,
            @Nullable String articleId,
            @Nullable String title,
            @Nullable Double confidence) {}

    record Suggestions(List<Suggestion> data) {}

    /** The bot's answer and what else was found, for an agent to choose from; nothing is sent or recorded. */
    @PostMapping("/api/v1/knowledge/suggestions")
    Mono<Suggestions> suggestions(@Valid @RequestBody Wanted body, Caller caller, RequestContext context) {
        List<String> earlier = Objects.requireNonNullElse(body.earlier(), List.<String>of());
        var question = new Question(caller.tenantId(), context.correlationId(), body.question(), null, earlier);
        return Blocking.call(() -> suggestions(question));
    }

    private Suggestions suggestions(Question question) {
        var suggestions = new ArrayList<Suggestion>();
        if (bot.answer(question) instanceof Answer.Answered answered) {
            Citation first =
                    answered.citations().isEmpty() ? null : answered.citations().getFirst();
            suggestions.add(new Suggestion(
                    answered.text(),
                    first == null ? null : first.articleId(),
                    first == null ? null : first.title(),
                    answered.confidence()));
        }
        for (Hit hit : index.search(question.tenantId(), question.text(), null, null, SUGGESTED)
                .hits()) {
            String passage = hit.passage(question.text());
            if (suggestions.size() < SUGGESTED
                    && suggestions.stream().noneMatch(known -> known.text().equals(passage))) {
                suggestions.add(new Suggestion(
                        passage, hit.article().articleId(), hit.article().text().title(), null));
            }
        }
        return new Suggestions(suggestions);
    }
}
