package ai.wafaa.embedded;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A server process on the loopback interface with its data in a folder. It is started again when it ends unexpectedly,
 * and what a killed run left behind is ended first. One instance per data folder: the caller holds its
 * {@link DataFolder}.
 */
public abstract sealed class EmbeddedService implements AutoCloseable permits EmbeddedDatabase, EmbeddedRedis {
    static final String HOST = "127.0.0.1";
    private final String name;
    private final ServiceProcess process;
    private final boolean anyPort;
    private volatile int port;
    private @Nullable Keeper keeper;

    /** Of port 0 becomes a free one. */
    EmbeddedService(String name, ServiceProcess process, int port) {
        this.name = name;
        this.process = process;
        this.anyPort = port == 0;
        this.port = anyPort ? Ports.free() : port;
    }

    /** Starts again on the same port, after {@link #stopHard} or {@link #stop}; else does nothing. */
    public final synchronized void startAgain() {
        if (keeper == null) {
            keeper = new Keeper(name, this::startProcess);
        }
    }

    private long startProcess() {
        try {
            process.clearLeftovers();
            if (anyPort && !Ports.isFree(HOST, port)) {
                port = Ports.free();
            }
            long pid = process.start(port);
            prepare();
            return pid;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start " + name + ": " + e, e);
        }
    }

    /** What is missing in a process that answers. */
    void prepare() {}

    /** Ends it in order; the object can be started again. */
    public final synchronized void stop() {
        if (keeper != null) {
            keeper.close();
            process.stop(keeper.pid());
            keeper = null;
        }
    }

    /** Ends it as a power cut would (kill -9, children included); the object can be started again. */
    public final synchronized void stopHard() {
        if (keeper != null) {
            keeper.close();
            process.kill(keeper.pid());
            keeper = null;
        }
    }

    /** As {@link #stop}. */
    @Override
    public final void close() {
        stop();
    }

    /** Of the server process; 0 when it is stopped. */
    public final synchronized long pid() {
        return keeper == null ? 0 : keeper.pid();
    }

    /** Always the loopback address. */
    public final String host() {
        return HOST;
    }

    public final int port() {
        return port;
    }
}
