package ai.wafaa.training.answers;

import ai.wafaa.command.knowledge.Hit;
import ai.wafaa.command.knowledge.Hits;
import ai.wafaa.command.knowledge.Ranking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question that was asked.
 *
 * @param found more than the bot would cite, so that other weights can put another first
 * @param articleId of the article that answers it; null where none does
 */
record Sample(Hits found, @Nullable String articleId) {

    boolean inScope() {
        return articleId != null;
    }

    boolean right() {
        return !found.hits().isEmpty()
                && found.hits().getFirst().article().articleId().equals(articleId);
    }

    /** Where the article that answers it stands; -1 where it is not among what was found. */
    int place() {
        return IntStream.range(0, found.hits().size())
                .filter(i -> found.hits().get(i).article().articleId().equals(articleId))
                .findFirst()
                .orElse(-1);
    }

    /** As other weights would have it. */
    Sample ranked(double[] weights) {
        List<Hit> hits = found.hits();
        double[] scores = hits.stream()
                .mapToDouble(hit -> Ranking.score(Ranking.signals(hit.match(), found.compared()), weights))
                .toArray();
        double[] likely = Ranking.likelihoods(scores);
        List<Hit> ranked = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .map(i -> new Hit(hits.get(i).article(), likely[i], hits.get(i).match(), List.of()))
                .toList();
        return new Sample(new Hits(ranked, found.terms(), found.language(), found.compared()), articleId);
    }
}
