package ai.wafaa.training.answers;

import ai.wafaa.command.bot.Confidence;
import ai.wafaa.command.knowledge.Compared;
import ai.wafaa.command.knowledge.Ranking;
import ai.wafaa.command.knowledge.Shape;
import ai.wafaa.command.knowledge.Weights;
import ai.wafaa.command.knowledge.vector.Kind;
import java.util.ArrayList;
import java.util.List;

/** Weights that go together. */
final class Fitted {
    /** A company's articles answer most of what it is asked. */
    private static final double OUT_OF_SCOPE = 0.1;

    /** As long as meanings are still to come, words see less of what is near and yet something else: said with more care. */
    private static final double OUT_OF_SCOPE_BY_WORDS = 0.4;

    private final double[] ranking;
    private final double[] confidence;

    private Fitted(double[] ranking, double[] confidence) {
        this.ranking = ranking;
        this.confidence = confidence;
    }

    static Fitted on(Iterable<List<Sample>> sets, Compared kind) {
        var all = new ArrayList<List<Sample>>();
        sets.forEach(all::add);
        Sample any = all.getFirst().stream()
                .filter(sample -> sample.place() >= 0)
                .findFirst()
                .orElseThrow();
        int signals = Ranking.signals(any.found().hits().getFirst().match(), kind).length;
        double[] ranking = RankingFit.fit(all, kind, signals);
        List<List<Sample>> ranked = all.stream()
                .map(set -> set.stream().map(sample -> sample.ranked(ranking)).toList())
                .toList();
        boolean forNow = kind.kind() == Kind.WORDS && kind.shape() != Shape.PASSAGES;
        return new Fitted(ranking, ConfidenceFit.fit(ranked, forNow ? OUT_OF_SCOPE_BY_WORDS : OUT_OF_SCOPE));
    }

    /** As the server reads them. */
    List<String> lines(Compared kind) {
        return List.of(Weights.line("ranking", kind, ranking), Weights.line("confidence", kind, confidence));
    }

    List<Sample> ranked(List<Sample> set) {
        return set.stream().map(sample -> sample.ranked(ranking)).toList();
    }

    double confidence(Sample sample) {
        return sample.found().hits().isEmpty() ? 0 : Confidence.of(Confidence.evidence(sample.found()), confidence);
    }
}
