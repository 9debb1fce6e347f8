package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on the loopback interface with its data in a folder. It is started again when it ends unexpectedly,
 * and what a killed run left behind is ended first. One instance per data folder: the caller holds its
 * {@link DataFolder}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "wafaa";
    private final PostgresCluster cluster;
    private final PostgresProcess process;
    private final String password;
    private final boolean anyPort;
    private final AtomicInteger databases = new AtomicInteger();
    private volatile int port;
    private @Nullable Keeper keeper;

    private EmbeddedDatabase(PostgresCluster cluster, PostgresProcess process, String password, int port) {
        this.cluster = cluster;
        this.process = process;
        this.password = password;
        this.anyPort = port == 0;
        this.port = anyPort ? Ports.free() : port;
    }

    /** As {@link #start(Path, int)}, on a free port. */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, 0);
    }

    /**
     * Returns when connections are accepted; a crashed database has recovered then.
     *
     * @param port 0 for a free one
     */
    public static EmbeddedDatabase start(Path dataFolder, int port) {
        try {
            Path folder = dataFolder.toRealPath();
            var programs = PostgresPrograms.unpacked();
            var cluster = PostgresCluster.in(folder, programs);
            var process = new PostgresProcess(cluster.folder(), folder.resolve("logs/postgres.log"), programs);
            var database = new EmbeddedDatabase(cluster, process, cluster.password(), port);
            database.startAgain();
            return database;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start PostgreSQL in " + dataFolder + ": " + e, e);
        }
    }

    /** The kept database of a folder whose server another process runs; empty when none runs. */
    public static Optional<Database> running(Path dataFolder) {
        try {
            return PostgresCluster.running(dataFolder.toAbsolutePath(), NAME);
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot look for PostgreSQL in " + dataFolder + ": " + e, e);
        }
    }

    /** The server of this JVM's tests; it and its data go when the JVM ends. */
    public static EmbeddedDatabase shared() {
        return SharedDatabase.get();
    }

    /** Starts again on the same port, after {@link #stopHard} or {@link #stop}; else does nothing. */
    public synchronized void startAgain() {
        if (keeper == null) {
            keeper = new Keeper("PostgreSQL", this::startProcess);
        }
    }

    private long startProcess() {
        try {
            process.clearLeftovers();
            cluster.configure(port);
            long pid;
            try {
                pid = process.start();
            } catch (EmbeddedServiceException e) {
                if (!anyPort || Ports.isFree(host(), port)) {
                    throw e;
                }
                // Somebody took the port between our look and our start.
                port = Ports.free();
                cluster.configure(port);
                pid = process.start();
            }
            createMissing(NAME);
            return pid;
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot start PostgreSQL: " + e, e);
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

    /** Ends it as a power cut would (kill -9 of the server and its children); the object can be started again. */
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

    /** A superuser of this server. */
    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return password;
    }

    /** Of {@link #database()}, without credentials. */
    public String jdbcUrl() {
        return database().jdbcUrl();
    }

    /** The one kept database. */
    public Database database() {
        return named(NAME);
    }

    /** A fresh, empty database of this server; for tests. */
    public Database newDatabase() {
        String name = "fresh_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        execute("create database " + name);
        return named(name);
    }

    private Database named(String name) {
        return new Database(host(), port, name, user(), password);
    }

    private void createMissing(String name) {
        try (Connection connection = named("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new EmbeddedServiceException("cannot reach the embedded PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = named("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EmbeddedServiceException("failed: " + sql + ": " + e.getMessage(), e);
        }
    }
}
