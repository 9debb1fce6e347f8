package ai.wafaa.command.knowledge.vector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of texts that were encoded before, found by what the text says: the same sentence in another article, or of another tenant, is not encoded again,
 * nor after a restart where there is a folder to keep them in. Thread-safe.
 */
final class KnownVectors implements AutoCloseable {

    /** The first half of a text's SHA-256. */
    record Key(long high, long low) {

        static Key of(String text) {
            try {
                var hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
                return new Key(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** As long as an article holds it, so that those who share a text share its vector. */
    private final Cache<Key, Vector> held = Caffeine.newBuilder().weakValues().build();

    private final @Nullable VectorFile file;

    private KnownVectors(@Nullable VectorFile file) {
        this.file = file;
    }

    /**
     * Opens what is kept in a folder; nothing is kept where the folder is null or cannot be written.
     *
     * @param model what made the vectors: those of another mean something else
     */
    static KnownVectors in(@Nullable Path folder, String model) {
        return new KnownVectors(folder == null ? null : VectorFile.open(folder.resolve(model + ".vectors")));
    }

    @Nullable
    Vector find(String text) {
        var key = Key.of(text);
        Vector known = held.getIfPresent(key);
        if (known == null && file != null) {
            known = file.find(key);
            if (known != null) {
                held.put(key, known);
            }
        }
        return known;
    }

    void keep(String text, Vector vector) {
        var key = Key.of(text);
        held.put(key, vector);
        if (file != null) {
            file.append(key, vector);
        }
    }

    /** The vectors of a text's pieces, in their order; none where they are not known. */
    List<Vector> findPieces(String text) {
        var pieces = new ArrayList<Vector>();
        Vector piece = find(piece(text, 0));
        while (piece != null) {
            pieces.add(piece);
            piece = find(piece(text, pieces.size()));
        }
        return List.copyOf(pieces);
    }

    /** From the last to the first, so that who finds the first finds all, whenever the process dies. */
    void keepPieces(String text, List<Vector> pieces) {
        for (int i = pieces.size() - 1; i >= 0; i--) {
            keep(piece(text, i), pieces.get(i));
        }
    }

    /** What no text says. */
    private static String piece(String text, int number) {
        return "\0" + number + "\0" + text;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
