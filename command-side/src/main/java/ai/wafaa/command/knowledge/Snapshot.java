package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Meanings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** A shelf as it stood at one moment: what the index says and the articles it speaks of. Closed when the shelf and the last search have released it. */
final class Snapshot {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<@Nullable Article> bySlot;
    private final Meanings meanings;
    private final Shape shape;

    /**
     * @param bySlot articles by the slot that their documents carry
     * @param meanings theirs, or soon
     */
    Snapshot(DirectoryReader reader, List<@Nullable Article> bySlot, Meanings meanings) {
        this.reader = reader;
        this.meanings = meanings;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.bySlot = bySlot;
        List<Article> articles = bySlot.stream().filter(Objects::nonNull).toList();
        this.shape = Shape.of(articles);
        this.searcher.setSimilarity(
                shape == Shape.TITLES ? ArticleDocuments.SIMILARITY_OF_TITLES : ArticleDocuments.SIMILARITY);
    }

    /** False where it is closed already. */
    boolean tryAcquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be closed", e);
        }
    }

    IndexSearcher searcher() {
        return searcher;
    }

    int slots() {
        return bySlot.size();
    }

    Meanings meanings() {
        return meanings;
    }

    Shape shape() {
        return shape;
    }

    @Nullable
    Article article(int slot) {
        return bySlot.get(slot);
    }
}
