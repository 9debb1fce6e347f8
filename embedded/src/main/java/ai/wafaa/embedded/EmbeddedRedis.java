package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A real Redis with an append-only file. Its data may vanish: see {@link RedisProcess}. */
public final class EmbeddedRedis extends EmbeddedService {
    private final String password;

    private EmbeddedRedis(RedisProcess process, String password, int port) {
        super("Redis", process, port);
        this.password = password;
    }

    /** As {@link #start(Path, int)}, on a free port. */
    public static EmbeddedRedis start(Path dataFolder) {
        return start(dataFolder, 0);
    }

    /**
     * Returns when commands are answered.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedRedis start(Path dataFolder, int port) {
        try {
            Path folder = Files.createDirectories(dataFolder.toRealPath().resolve("redis"));
            String password = Folders.secret(folder.resolveSibling("redis.password"));
            var redis = new EmbeddedRedis(new RedisProcess(folder, password), password, port);
            redis.startAgain();
            return redis;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start Redis in " + dataFolder + ": " + e, e);
        }
    }

    /** The {@link #url()} of a folder whose Redis another process runs; empty when none was ever started. */
    public static Optional<String> runningUrl(Path dataFolder) {
        try {
            Path folder = dataFolder.toAbsolutePath().resolve("redis");
            Optional<Integer> port = RedisProcess.configuredPort(folder);
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(url(port.get(), Folders.secret(folder.resolveSibling("redis.password"))));
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot look for Redis in " + dataFolder + ": " + e, e);
        }
    }

    public String password() {
        return password;
    }

    /** With the password in it: not for logs. */
    public String url() {
        return url(port(), password);
    }

    private static String url(int port, String password) {
        return "redis://:" + password + "@" + HOST + ":" + port;
    }
}
