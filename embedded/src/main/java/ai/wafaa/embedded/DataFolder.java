package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds everything this machine keeps, owned by one process at a time. The operating system drops the
 * lock when the process ends in whatever way.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "wafaa.lock";

    /** Of this JVM. POSIX drops a process's lock when it closes any other handle of the file, so none is opened. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing, and takes it.
     *
     * @throws EmbeddedServiceException if another process has it, with a message that names the process
     */
    public static DataFolder take(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
            if (!TAKEN.add(path)) {
                throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new DataFolder(path, lock(folder, path.resolve(LOCK)));
            } catch (IOException | RuntimeException e) {
                TAKEN.remove(path);
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedServiceException(
                    "cannot use data folder " + folder + ": " + e + "; set WAFAA_DATA_DIR", e);
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder, Files.readString(file).strip());
        }
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static EmbeddedServiceException inUse(Path folder, String owner) {
        return new EmbeddedServiceException("data folder " + folder + " is in use by "
                + (owner.isEmpty() ? "another process" : "process " + owner) + "; stop it or set WAFAA_DATA_DIR");
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
            TAKEN.remove(path);
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot release data folder " + path, e);
        }
    }
}
