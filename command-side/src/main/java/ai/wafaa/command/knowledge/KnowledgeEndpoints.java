package ai.wafaa.command.knowledge;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Question;
import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.command.knowledge.ArticleImport.RowError;
import ai.wafaa.command.sentiment.SentimentAnalyser;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.Citation;
import ai.wafaa.kernel.conversation.Feeling;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Blocking;
import ai.wafaa.web.Caller;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The knowledge as a whole: bringing it in, looking into it, asking the bot without a customer. */
@RestController
@RequestMapping("/api/v1/knowledge")
class KnowledgeEndpoints {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int LONGEST_QUESTION = 4096;
    private static final int MOST_HITS = 50;

    /** Who tries what was just written wants to see what customers will get, not what they get until its meaning is known. */
    private static final Duration TRIAL_WAITS = Duration.ofSeconds(10);

    private final ArticleImport imports;
    private final KnowledgeIndex index;
    private final Bot bot;
    private final HandoffTriggers triggers;
    private final SentimentAnalyser analyser;

    KnowledgeEndpoints(
            ArticleImport imports,
            KnowledgeIndex index,
            Bot bot,
            HandoffTriggers triggers,
            SentimentAnalyser analyser) {
        this.imports = imports;
        this.index = index;
        this.bot = bot;
        this.triggers = triggers;
        this.analyser = analyser;
    }

    /** @param failed how many rows were left out; {@code errors} says why */
    record ImportAnswer(int imported, int failed, List<RowError> errors) {}

    @PostMapping(path = "/import", consumes = NDJSON)
    Mono<ResponseEntity<ImportAnswer>> importLines(@RequestBody byte[] file, Caller caller, RequestContext context) {
        return imported(caller, context, actor -> imports.ndjson(file, actor));
    }

    @PostMapping(path = "/import", consumes = CSV)
    Mono<ResponseEntity<ImportAnswer>> importTable(@RequestBody byte[] file, Caller caller, RequestContext context) {
        return imported(caller, context, actor -> imports.csv(file, actor));
    }

    private static Mono<ResponseEntity<ImportAnswer>> imported(
            Caller caller, RequestContext context, Function<Actor, Mono<ArticleImport.Result>> work) {
        caller.require(Role.SUPERVISOR);
        Actor actor = caller.actor(context.correlationId());
        return Blocking.call(() -> work.apply(actor)).flatMap(result -> result).map(result -> {
            var answer = new ImportAnswer(result.imported(), result.errors().size(), result.errors());
            return Answers.of(HttpStatus.OK, answer, null, result.position());
        });
    }

    /** @param passage what the bot would say from it */
    record HitAnswer(String articleId, String title, String language, double score, String passage) {}

    /** What the bot would find, best first. */
    record HitsAnswer(List<HitAnswer> data) {}

    @GetMapping("/search")
    Mono<HitsAnswer> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(required = false) @Nullable String language,
            Caller caller) {
        if (q.isBlank() || q.length() > LONGEST_QUESTION) {
            throw Refusal.invalid("q", "must have 1 to " + LONGEST_QUESTION + " characters");
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw Refusal.invalid("limit", "must be a number from 1 to " + MOST_HITS);
        }
        Language asked = language == null ? null : Language.of(language.toLowerCase(Locale.ROOT));
        return Blocking.call(() -> {
                    index.settle(caller.tenantId(), q, TRIAL_WAITS);
                    return index.search(caller.tenantId(), q, null, asked, limit);
                })
                .map(hits -> new HitsAnswer(
                        hits.hits().stream().map(hit -> answer(hit, q)).toList()));
    }

    private static HitAnswer answer(Hit hit, String question) {
        Article article = hit.article();
        return new HitAnswer(
                article.articleId(),
                article.text().title(),
                article.text().language(),
                hit.score(),
                hit.passage(question));
    }

    /** A question without a customer. */
    record Ask(@NotBlank @Size(max = LONGEST_QUESTION) String question) {}

    /**
     * What the bot would do.
     *
     * @param answer null when it would say nothing
     * @param wouldHandOff whether a person would be asked for instead
     */
    record AskAnswer(
            @Nullable String answer,
            double confidence,
            List<Citation> citations,
            boolean wouldHandOff,
            boolean cached) {}

    @PostMapping("/ask")
    Mono<AskAnswer> ask(@Valid @RequestBody Ask body, Caller caller, RequestContext context) {
        var question = new Question(caller.tenantId(), context.correlationId(), body.question(), null, List.of());
        return Blocking.call(() -> {
            index.settle(caller.tenantId(), body.question(), TRIAL_WAITS);
            return answer(bot.answer(question), question);
        });
    }

    private AskAnswer answer(Answer answer, Question question) {
        boolean asksForAPerson = triggers.onMessage(question.tenantId(), question.text(), feelingOf(question))
                .isPresent();
        return switch (answer) {
            case Answer.Answered a -> {
                boolean unsure = triggers.onConfidence(question.tenantId(), a.confidence())
                        .isPresent();
                String intent = a.intent();
                boolean wanted = intent != null
                        && triggers.onIntent(question.tenantId(), intent, a.confidence())
                                .isPresent();
                yield new AskAnswer(
                        a.text(), a.confidence(), a.citations(), asksForAPerson || unsure || wanted, a.cached());
            }
            case Answer.NoAnswer n -> new AskAnswer(null, n.confidence(), n.citations(), true, false);
            case Answer.BotFailed f -> new AskAnswer(null, 0, List.of(), true, false);
        };
    }

    private @Nullable Feeling feelingOf(Question question) {
        return analyser.analyse(question.text()).orElse(null);
    }
}
