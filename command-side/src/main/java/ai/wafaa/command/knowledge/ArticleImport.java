package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.ArticleFile.Row;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.knowledge.ArticleText;
import ai.wafaa.kernel.knowledge.PublishArticle;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import ai.wafaa.web.request.InRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Publishes whole files of articles. An article's identity follows from its language and title, so a file that is imported again revises, not doubles. */
@Component
public class ArticleImport {
    /** Less than a batch of the log, so that an import leaves room for others. */
    private static final int AT_ONCE = 128;

    private final Commands commands;
    private final ArticleFile files;
    private final Clock clock;

    ArticleImport(Commands commands, JsonMapper json, Clock clock) {
        this.commands = commands;
        this.files = new ArticleFile(json);
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param imported articles that are now as the file says, also where they were so before
     * @param errors the rows that were left out
     * @param position from which on reads show it; -1 when nothing was imported
     */
    public record Result(int imported, List<RowError> errors, long position) {}

    /** @param line at which the row begins, from 1 */
    public record RowError(long line, String detail) {}

    /** One JSON object per line. */
    public Mono<Result> ndjson(byte[] file, Actor actor) {
        return publish(files.ndjson(file), actor);
    }

    /** Comma-separated, the first row naming the columns. */
    public Mono<Result> csv(byte[] file, Actor actor) {
        return publish(files.csv(file), actor);
    }

    private record Outcome(long position, Row row) {}

    private Mono<Result> publish(List<Row> rows, Actor actor) {
        return Flux.fromIterable(rows)
                .flatMap(row -> publish(row, actor), AT_ONCE)
                .collectList()
                .map(ArticleImport::result);
    }

    private Mono<Outcome> publish(Row row, Actor actor) {
        ArticleText article = row.article();
        if (article == null) {
            return Mono.just(new Outcome(-1, row));
        }
        String id = Ids.of("imported-article", actor.tenantId(), article.language(), article.title())
                .toString();
        var command = new PublishArticle(id, actor.tenantId(), article, clock.instant());
        return InRequest.<Recorded>future(() -> commands.send(command, actor))
                .map(done -> new Outcome(done.position(), row))
                .onErrorResume(
                        Refusal.class,
                        refusal -> refusal.code() == RefusalCode.VALIDATION_FAILED
                                ? Mono.just(new Outcome(-1, new Row(row.line(), null, refusal.getMessage())))
                                : Mono.error(refusal));
    }

    private static Result result(List<Outcome> outcomes) {
        List<RowError> errors = outcomes.stream()
                .map(Outcome::row)
                .filter(row -> row.error() != null)
                .map(row -> new RowError(row.line(), Objects.requireNonNull(row.error())))
                .sorted(Comparator.comparingLong(RowError::line))
                .toList();
        long position = outcomes.stream().mapToLong(Outcome::position).max().orElse(-1);
        return new Result(outcomes.size() - errors.size(), errors, position);
    }
}
