package ai.wafaa.command.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's articles in one language. Changes are only noted, and indexed by the next search: a tenant that nobody asks about costs no more than its texts,
 * and a burst of changes is indexed once.
 */
final class Shelf {
    private static final int INDEXING_BUFFER_MB = 8;

    private final Map<String, Article> articles = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final BitSet usedSlots = new BitSet();
    private volatile boolean stale;
    private volatile int size;
    private @Nullable IndexWriter writer;
    private volatile @Nullable Snapshot snapshot;

    synchronized void put(Article article) {
        articles.put(article.articleId(), article);
        changed(article.articleId());
    }

    synchronized void remove(String articleId) {
        articles.remove(articleId);
        changed(articleId);
    }

    boolean isEmpty() {
        return size == 0;
    }

    Hits search(String question, @Nullable String context, Language language, int limit) {
        Snapshot found = acquire();
        try {
            return new Search(found).run(question, context, language, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be read", e);
        } finally {
            found.release();
        }
    }

    private void changed(String articleId) {
        changed.add(articleId);
        size = articles.size();
        stale = true;
    }

    private Snapshot acquire() {
        while (true) {
            boolean outdated = stale; // before the snapshot: a refresh in between must not pair "fresh" with an old one
            Snapshot latest = snapshot;
            if (latest == null || outdated) {
                latest = refresh();
            }
            if (latest.tryAcquire()) {
                return latest;
            }
        }
    }

    private synchronized Snapshot refresh() {
        Snapshot before = snapshot;
        if (before != null && !stale) {
            return before;
        }
        try {
            if (writer == null) {
                writer = open();
            }
            for (String articleId : changed) {
                index(writer, articleId);
            }
            changed.clear();
            var after = new Snapshot(DirectoryReader.open(writer), bySlot());
            snapshot = after;
            stale = false;
            if (before != null) {
                before.release();
            }
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be written", e);
        }
    }

    private void index(IndexWriter writer, String articleId) throws IOException {
        Article article = articles.get(articleId);
        Integer slot = slots.get(articleId);
        if (article == null) {
            slots.remove(articleId);
            if (slot != null) {
                usedSlots.clear(slot);
            }
            writer.deleteDocuments(ArticleDocuments.of(articleId));
            return;
        }
        if (slot == null) {
            slot = usedSlots.nextClearBit(0);
            usedSlots.set(slot);
            slots.put(articleId, slot);
        }
        writer.updateDocuments(ArticleDocuments.of(articleId), ArticleDocuments.documents(article, slot));
    }

    private List<@Nullable Article> bySlot() {
        var bySlot = new @Nullable Article[usedSlots.length()];
        slots.forEach((articleId, slot) -> bySlot[slot] = articles.get(articleId));
        return Arrays.asList(bySlot);
    }

    private static IndexWriter open() throws IOException {
        var config = new IndexWriterConfig(ArticleDocuments.ANALYZER);
        config.setSimilarity(ArticleDocuments.SIMILARITY);
        config.setRAMBufferSizeMB(INDEXING_BUFFER_MB);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCommitOnClose(false);
        return new IndexWriter(new ByteBuffersDirectory(), config);
    }
}
