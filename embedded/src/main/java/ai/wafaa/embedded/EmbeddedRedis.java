package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis on the loopback interface with an append-only file in a folder. It is started again when it ends
 * unexpectedly, and what a killed run left behind is ended first. One instance per data folder: the caller holds its
 * {@link DataFolder}.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private final RedisProcess process;
    private final String password;
    private final boolean anyPort;
    private volatile int port;
    private @Nullable Keeper keeper;

    private EmbeddedRedis(RedisProcess process, String password, int port) {
        this.process = process;
        this.password = password;
        this.anyPort = port == 0;
        this.port = anyPort ? Ports.free() : port;
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
                    : Optional.of(
                            url("127.0.0.1", port.get(), Folders.secret(folder.resolveSibling("redis.password"))));
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot look for Redis in " + dataFolder + ": " + e, e);
        }
    }

    /** Starts again on the same port, after {@link #stopHard} or {@link #stop}; else does nothing. */
    public synchronized void startAgain() {
        if (keeper == null) {
            keeper = new Keeper("Redis", this::startProcess);
        }
    }

    private long startProcess() {
        try {
            process.clearLeftover();
            if (anyPort && !Ports.isFree(host(), port)) {
                port = Ports.free();
            }
            return process.start(port);
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start Redis: " + e, e);
        }
    }

    /** Ends it in order; the object can be started again. */
    public synchronized void stop() {
        if (keeper != null) {
            keeper.close();
            process.stop(keeper.pid());
            keeper = null;
        }
    }

    /** Kills it (kill -9); the object can be started again. */
    public synchronized void stopHard() {
        if (keeper != null) {
            keeper.close();
            process.kill(keeper.pid());
            keeper = null;
        }
    }

    /** As {@link #stop}. */
    @Override
    public void close() {
        stop();
    }

    /** Of the server process; 0 when it is stopped. */
    public synchronized long pid() {
        return keeper == null ? 0 : keeper.pid();
    }

    /** Always the loopback address. */
    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** With the password in it: not for logs. */
    public String url() {
        return url(host(), port, password);
    }

    private static String url(String host, int port, String password) {
        return "redis://:" + password + "@" + host + ":" + port;
    }
}
