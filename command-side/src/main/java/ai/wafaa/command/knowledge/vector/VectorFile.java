package ai.wafaa.command.knowledge.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors in a file that is only appended to: the number of dimensions, then key and vector, again and again. In memory is where each stands. What a killed
 * process left half-written is cut off; a file that has grown too long is begun anew. It holds nothing that cannot be worked out again, so an error ends its
 * use, not the server. Thread-safe.
 */
final class VectorFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);
    private static final long LONGEST = 256L << 20;
    private static final int KEY_BYTES = 2 * Long.BYTES;
    private static final int HEADER = Integer.BYTES;

    private final FileChannel channel;
    private final Map<KnownVectors.Key, Long> places = new HashMap<>();
    private int dimensions;
    private boolean failed;

    private VectorFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Null where the file cannot be opened. */
    static @Nullable VectorFile open(Path path) {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var file = new VectorFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
            file.readPlaces();
            return file;
        } catch (IOException e) {
            LOG.warn("Vectors are not kept: {}", e.toString());
            return null;
        }
    }

    private void readPlaces() throws IOException {
        long size = channel.size();
        if (size < HEADER || size > LONGEST) {
            channel.truncate(0);
            return;
        }
        dimensions = read(0, HEADER).getInt();
        int entry = entry();
        if (dimensions <= 0 || dimensions > 1 << 16) {
            dimensions = 0;
            channel.truncate(0);
            return;
        }
        long end = HEADER + (size - HEADER) / entry * entry;
        channel.truncate(end);
        for (long at = HEADER; at < end; at += entry) {
            ByteBuffer key = read(at, KEY_BYTES);
            places.put(new KnownVectors.Key(key.getLong(), key.getLong()), at);
        }
    }

    private int entry() {
        return KEY_BYTES + Vector.bytes(dimensions);
    }

    private ByteBuffer read(long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the file of vectors ends too early");
            }
        }
        return buffer.flip();
    }

    synchronized @Nullable Vector find(KnownVectors.Key key) {
        Long at = places.get(key);
        if (at == null || failed) {
            return null;
        }
        try {
            return Vector.read(read(at + KEY_BYTES, entry() - KEY_BYTES), dimensions);
        } catch (IOException e) {
            fail(e);
            return null;
        }
    }

    synchronized void append(KnownVectors.Key key, Vector vector) {
        if (failed || places.containsKey(key)) {
            return;
        }
        try {
            long end = Math.max(HEADER, channel.size());
            if (dimensions == 0) {
                dimensions = vector.dimensions();
                write(ByteBuffer.allocate(HEADER).putInt(dimensions), 0);
            }
            if (vector.dimensions() == dimensions) {
                ByteBuffer entry =
                        ByteBuffer.allocate(entry()).putLong(key.high()).putLong(key.low());
                vector.write(entry);
                write(entry, end);
                places.put(key, end);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void write(ByteBuffer filled, long at) throws IOException {
        filled.flip();
        long to = at;
        while (filled.hasRemaining()) {
            to += channel.write(filled, to);
        }
    }

    private void fail(IOException e) {
        failed = true;
        LOG.warn("Vectors are kept no longer: {}", e.toString());
    }

    @Override
    public synchronized void close() {
        failed = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The file of vectors was not closed: {}", e.toString());
        }
    }
}
