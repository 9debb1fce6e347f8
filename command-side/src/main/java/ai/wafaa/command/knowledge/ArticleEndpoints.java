package ai.wafaa.command.knowledge;

import ai.wafaa.command.directory.NodeModels;
import ai.wafaa.command.http.UserCommands;
import ai.wafaa.command.knowledge.Articles.Published;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.kernel.knowledge.PublishArticle;
import ai.wafaa.kernel.knowledge.ReviseArticle;
import ai.wafaa.kernel.knowledge.WithdrawArticle;
import ai.wafaa.store.Recorded;
import ai.wafaa.web.Answers;
import ai.wafaa.web.Caller;
import ai.wafaa.web.list.MinPosition;
import ai.wafaa.web.list.Page;
import ai.wafaa.web.list.Paging;
import ai.wafaa.web.list.Slice;
import ai.wafaa.web.request.RequestContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the bot may say: read by all of the tenant, changed by supervisors. */
@RestController
@RequestMapping("/api/v1/knowledge/articles")
class ArticleEndpoints {
    private final UserCommands commands;
    private final Articles articles;
    private final LongSupplier reached;
    private final Clock clock;

    ArticleEndpoints(UserCommands commands, Articles articles, NodeModels models, Clock clock) {
        this.commands = commands;
        this.articles = articles;
        this.reached = models.reached(KnowledgeProjection.GROUP);
        this.clock = clock;
    }

    /** A published article. */
    record ArticleAnswer(
            String id,
            String title,
            String body,
            List<String> questions,
            String language,
            List<String> tags,
            @Nullable String intent,
            @Nullable Long version,
            Instant updatedAt) {

        static ArticleAnswer of(String id, ArticleText text, @Nullable Long version, Instant at) {
            return new ArticleAnswer(
                    id,
                    text.title(),
                    text.body(),
                    text.questions(),
                    text.language(),
                    text.tags(),
                    text.intent(),
                    version,
                    at);
        }

        static ArticleAnswer of(Published published) {
            Article article = published.article();
            return of(article.articleId(), article.text(), article.version(), published.changedAt());
        }
    }

    @GetMapping
    Mono<Page<ArticleAnswer>> list(Caller caller, Paging paging, MinPosition position) {
        return position.await(reached).then(Mono.fromSupplier(() -> Page.ofAll(answers(caller), paging)));
    }

    @GetMapping(params = "after")
    Mono<Slice<ArticleAnswer>> listAfter(Caller caller, Paging paging, MinPosition position) {
        return position.await(reached).then(Mono.fromSupplier(() -> {
            long after = cursor(paging.after());
            List<Published> rest = articles.of(caller.tenantId()).stream()
                    .filter(published -> published.position() < after)
                    .limit(paging.limit() + 1L)
                    .toList();
            boolean more = rest.size() > paging.limit();
            List<Published> shown = more ? rest.subList(0, paging.limit()) : rest;
            String next = more ? Long.toString(shown.getLast().position()) : null;
            return new Slice<>(shown.stream().map(ArticleAnswer::of).toList(), next);
        }));
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("after", "must be a cursor that a list gave");
        }
    }

    private List<ArticleAnswer> answers(Caller caller) {
        return articles.of(caller.tenantId()).stream().map(ArticleAnswer::of).toList();
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ArticleAnswer>> show(@PathVariable UUID id, Caller caller, MinPosition position) {
        return position.await(reached).then(Mono.fromSupplier(() -> {
            Published found = articles.find(caller.tenantId(), id.toString())
                    .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND, "There is no such article."));
            return ResponseEntity.ok()
                    .eTag(Answers.etag(found.article().version()))
                    .body(ArticleAnswer.of(found));
        }));
    }

    @PostMapping
    Mono<ResponseEntity<ArticleAnswer>> publish(
            @Valid @RequestBody ArticleInput body, Caller caller, RequestContext context, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        var command = new PublishArticle(context.newId(), caller.tenantId(), body.text(), clock.instant());
        return commands.send(command, caller, exchange)
                .map(done -> answer(HttpStatus.CREATED, command.articleId(), command.article(), command.at(), done));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ArticleAnswer>> revise(
            @PathVariable UUID id, @Valid @RequestBody ArticleInput body, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        var command = new ReviseArticle(id.toString(), body.text(), clock.instant());
        return commands.send(command, caller, exchange)
                .map(done -> answer(HttpStatus.OK, command.articleId(), command.article(), command.at(), done));
    }

    private static ResponseEntity<ArticleAnswer> answer(
            HttpStatus status, String id, ArticleText text, Instant at, Recorded done) {
        Long version = (Long) done.result();
        return Answers.of(status, ArticleAnswer.of(id, text, version, at), version, done.position());
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable UUID id, Caller caller, ServerWebExchange exchange) {
        caller.require(Role.SUPERVISOR);
        return commands.send(new WithdrawArticle(id.toString(), clock.instant()), caller, exchange)
                .map(done -> Answers.done(done.position()));
    }
}
