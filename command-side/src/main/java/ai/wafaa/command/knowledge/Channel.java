package ai.wafaa.command.knowledge;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Gathers, per article, the scores of its three best documents in one field. Serves one search on one thread. */
final class Channel extends SimpleCollector {
    private static final int KEPT = 3;

    private final float[] best;
    private final double highest;
    private @Nullable NumericDocValues slots;
    private @Nullable Scorable scorer;

    /**
     * @param slots how many articles there may be
     * @param highest the score that no document can surpass
     */
    Channel(int slots, double highest) {
        this.best = new float[slots * KEPT];
        this.highest = highest;
    }

    /** The mean of the three best as a share of the highest, 0..1. */
    double shareOfThree(int slot) {
        int at = slot * KEPT;
        return highest == 0 ? 0 : (best[at] + best[at + 1] + best[at + 2]) / KEPT / highest;
    }

    /** The best as a share of the highest, 0..1. */
    double share(int slot) {
        return highest == 0 ? 0 : best[slot * KEPT] / highest;
    }

    @Override
    public void collect(int document) throws IOException {
        if (slots == null || scorer == null || !slots.advanceExact(document)) {
            return;
        }
        int at = (int) slots.longValue() * KEPT;
        float score = scorer.score();
        for (int i = at; i < at + KEPT; i++) {
            if (score > best[i]) {
                float lower = best[i];
                best[i] = score;
                score = lower;
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        slots = context.reader().getNumericDocValues(ArticleDocuments.SLOT);
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    /** Lets a searcher without an executor fill this channel on the calling thread. */
    CollectorManager<Channel, Channel> alone() {
        return new Alone(this);
    }

    private record Alone(Channel channel) implements CollectorManager<Channel, Channel> {

        @Override
        public Channel newCollector() {
            return channel;
        }

        @Override
        public Channel reduce(Collection<Channel> collectors) {
            return channel;
        }
    }
}
