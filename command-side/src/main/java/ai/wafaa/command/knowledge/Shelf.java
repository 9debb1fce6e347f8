package ai.wafaa.command.knowledge;

import ai.wafaa.command.knowledge.vector.Encoding;
import ai.wafaa.command.knowledge.vector.Encodings;
import ai.wafaa.command.knowledge.vector.Kind;
import ai.wafaa.command.knowledge.vector.Meanings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * One tenant's articles in one language. Changes are only noted, and indexed by the next search: a tenant that nobody asks about costs no more than its texts,
 * and a burst of changes is indexed once.
 */
final class Shelf {
    private static final int INDEXING_BUFFER_MB = 8;
    private static final long LOOK_EVERY_NANOS = 5_000_000;
    private static final double WORDS_ALL = 0.95;
    private static final double WORDS_LEAD = 20;

    private final Map<String, Article> articles = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final BitSet usedSlots = new BitSet();
    private volatile boolean stale;
    private volatile int size;
    private final Encodings encodings;
    private final Language language;
    private volatile Meanings meanings;
    private @Nullable IndexWriter writer;
    private volatile @Nullable Snapshot snapshot;

    Shelf(Encodings encodings, Language language) {
        this.encodings = encodings;
        this.language = language;
        this.meanings = new Meanings(encodings.of(language, Shape.PASSAGES));
    }

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

    Hits search(String question, @Nullable String context, int limit) {
        Snapshot found = acquire();
        try {
            var search = new Search(found, question, context, language);
            Hits byWords = search.hits(limit);
            if (wordsDecide(byWords)) {
                return byWords;
            }
            String asked = context == null ? question : context + " " + question;
            return byMeaning(search, byWords, asked, found, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the index in memory cannot be read", e);
        } finally {
            found.release();
        }
    }

    /** Every word found together, far ahead of what comes next: meaning would only cost time. */
    private static boolean wordsDecide(Hits hits) {
        if (hits.hits().isEmpty()) {
            return false;
        }
        double first = hits.hits().getFirst().score();
        double next = hits.hits().size() > 1 ? hits.hits().get(1).score() : 0;
        return hits.hits().getFirst().match().words().best() > WORDS_ALL && first > next * WORDS_LEAD;
    }

    private Hits byMeaning(Search search, Hits byWords, String asked, Snapshot found, int limit) {
        Meanings meanings = found.meanings();
        Encoding encoding = meanings.encoding();
        Shape shape = found.shape();
        boolean learnt = encoding.kind() != Kind.SUBWORDS
                || shape != Shape.PASSAGES; // from questions: passages are found by their words
        if (!encoding.knows(byWords.language()) || !meanings.isComplete() || !learnt) {
            return byWords;
        }
        var vector = encoding.question(asked, byWords.language());
        if (vector.isEmpty()) {
            return byWords;
        }
        float[] whole = vector.get().whole();
        var near = meanings.near(whole, shape == Shape.TITLES ? vector.get().pieces() : List.of());
        return near == null ? byWords : withSentences(search.hits(encoding.kind(), near, limit), meanings, whole);
    }

    private static Hits withSentences(Hits hits, Meanings meanings, float[] question) {
        List<Hit> near = hits.hits().stream()
                .map(hit -> hit.with(meanings.sentences(hit.article().articleId(), question)))
                .toList();
        return new Hits(near, hits.terms(), hits.language(), hits.compared());
    }

    /** Whether meanings are compared as well by now, or never will be. */
    boolean isSettled() {
        return !stale && !isEncoding();
    }

    /** Whether it is indexed, and some meanings are still to come. */
    boolean isEncoding() {
        Meanings latest = meanings;
        return latest.encoding().knows(language) && !latest.isSettled();
    }

    /** Indexes what changed and waits until meanings are compared, or the deadline. */
    void settle(long deadlineNanos) {
        acquire().release();
        while (isEncoding()
                && System.nanoTime() < deadlineNanos
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
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
            chooseEncoding();
            for (String articleId : changed) {
                index(writer, articleId);
            }
            changed.clear();
            var after = new Snapshot(DirectoryReader.open(writer), bySlot(), meanings);
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

    /** Another where most articles have come to be asked for in another way: then all are encoded anew. */
    private void chooseEncoding() {
        Encoding encoding = encodings.of(language, Shape.of(articles.values()));
        if (encoding != meanings.encoding()) {
            meanings.close();
            meanings = new Meanings(encoding);
            changed.addAll(articles.keySet());
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
            meanings.remove(articleId);
            writer.deleteDocuments(ArticleDocuments.of(articleId));
            return;
        }
        if (slot == null) {
            slot = usedSlots.nextClearBit(0);
            usedSlots.set(slot);
            slots.put(articleId, slot);
        }
        if (meanings.encoding().knows(language)) {
            String title = article.hasQuestions() ? null : article.text().title();
            meanings.put(articleId, article.questions(), body(article.text().body()), title);
        }
        writer.updateDocuments(ArticleDocuments.of(articleId), ArticleDocuments.documents(article, slot));
    }

    private static List<String> body(String body) {
        return body.isBlank()
                ? List.of()
                : Stream.concat(Stream.of(body), Passages.sentences(body).stream())
                        .toList();
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
        return new IndexWriter(memory(), config);
    }

    /** Files as plain arrays, which are read faster than the usual chain of buffers. */
    private static Directory memory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }
}
