package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An encoder within bounds: so many sentences at once, a question waits for its turn only so long and is then looked for by its words alone; articles are encoded
 * in the background, each text once, with the time that nobody else wants. An encoder that fails is not asked again.
 */
public final class Encoding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encoding.class);
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private final Encoder encoder;
    private final Semaphore places;
    private final @Nullable Path folder;
    private final @Nullable Politeness politeness;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("encode-articles").daemon().factory());
    private @Nullable KnownVectors known;

    /**
     * @param atOnce how many questions are encoded at the same time
     * @param folder where the vectors of articles are kept for the next start; null to keep them in memory only
     */
    public Encoding(Encoder encoder, int atOnce, @Nullable Path folder) {
        this(encoder, atOnce, folder, new Politeness());
    }

    private Encoding(Encoder encoder, int atOnce, @Nullable Path folder, @Nullable Politeness politeness) {
        this.encoder = encoder;
        this.places = new Semaphore(atOnce);
        this.folder = folder;
        this.politeness = politeness;
    }

    /** One that does not rest, for programs that wait for it. */
    public static Encoding hurried(Encoder encoder) {
        return new Encoding(encoder, 1, null, null);
    }

    /** Encodes nothing. */
    public static Encoding none() {
        return new Encoding(Encoder.NONE, 1, null);
    }

    /** Whether texts in a language can be encoded. */
    public boolean knows(Language language) {
        return !broken.get() && encoder.knows(language);
    }

    /** What its vectors are like. */
    public Kind kind() {
        return encoder.kind();
    }

    /** The vectors of a question; empty where the language is not known, nobody is free, or the encoder fails. */
    public Optional<Encoded> question(String text, Language language) {
        if (!knows(language)) {
            return Optional.empty();
        }
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(unlessBroken(() -> encoder.encodePieces(text)));
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The vector of a part of an article; null where the encoder fails. For the background only: it rests where it had to work. */
    @Nullable
    Vector ofArticle(String text) {
        KnownVectors before = known();
        Vector vector = before.find(text);
        if (vector != null) {
            return vector;
        }
        long begun = System.nanoTime();
        float[] exact = unlessBroken(() -> encoder.encode(text));
        if (exact == null) {
            return null;
        }
        vector = Vector.of(exact);
        before.keep(text, vector);
        if (politeness != null) {
            politeness.rest(System.nanoTime() - begun);
        }
        return vector;
    }

    /** The vectors of the pieces of an article's title; null where the encoder fails. For the background only. */
    @Nullable
    List<Vector> piecesOfArticle(String title) {
        List<Vector> before = known().findPieces(title);
        if (!before.isEmpty()) {
            return before;
        }
        long begun = System.nanoTime();
        Encoded encoded = unlessBroken(() -> encoder.encodePieces(title));
        if (encoded == null) {
            return null;
        }
        if (politeness != null) {
            politeness.rest(System.nanoTime() - begun);
        }
        List<Vector> pieces = encoded.pieces();
        known().keepPieces(title, pieces);
        return pieces;
    }

    private <T> @Nullable T unlessBroken(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | LinkageError e) {
            if (broken.compareAndSet(false, true)) {
                LOG.error("The sentence model cannot be used; questions are looked for by their words alone", e);
            }
            return null;
        }
    }

    /** Opened by the first article that is encoded: a server that is asked nothing has no need of it. */
    private synchronized KnownVectors known() {
        if (known == null) {
            known = KnownVectors.in(folder, encoder.name());
        }
        return known;
    }

    /** How many articles wait for their vectors, or for those of what they say now. */
    public int waiting() {
        return waiting.get();
    }

    void inBackground(Runnable work) {
        waiting.incrementAndGet();
        background.execute(() -> {
            try {
                work.run();
            } finally {
                waiting.decrementAndGet();
            }
        });
    }

    @Override
    public void close() {
        background.shutdownNow();
        synchronized (this) {
            if (known != null) {
                known.close();
                known = KnownVectors.in(null, encoder.name());
            }
        }
    }
}
