package ai.wafaa.command.knowledge.vector;

import ai.wafaa.command.knowledge.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An encoder within bounds: so many sentences at once, a question waits for its turn only so long and is then looked for by its words alone; articles are encoded
 * in the background. An encoder that fails is not asked again.
 */
public final class Encoding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Encoding.class);
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private final Encoder encoder;
    private final Semaphore places;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("encode-articles").daemon().factory());

    /** @param atOnce how many questions are encoded at the same time */
    public Encoding(Encoder encoder, int atOnce) {
        this.encoder = encoder;
        this.places = new Semaphore(atOnce);
    }

    /** Encodes nothing. */
    public static Encoding none() {
        return new Encoding(Encoder.NONE, 1);
    }

    /** Whether texts in a language can be encoded. */
    public boolean knows(Language language) {
        return !broken.get() && encoder.knows(language);
    }

    /** The vector of a question; empty where the language is not known, nobody is free, or the encoder fails. */
    public Optional<float[]> question(String text, Language language) {
        if (!knows(language)) {
            return Optional.empty();
        }
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return encoded(text);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The vector of a part of an article; for the background. */
    Optional<float[]> encoded(String text) {
        try {
            return Optional.of(encoder.encode(text));
        } catch (RuntimeException | LinkageError e) {
            if (broken.compareAndSet(false, true)) {
                LOG.error("The sentence model cannot be used; questions are looked for by their words alone", e);
            }
            return Optional.empty();
        }
    }

    void inBackground(Runnable work) {
        background.execute(work);
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
