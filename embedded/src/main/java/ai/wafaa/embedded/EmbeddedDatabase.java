package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, as durable as an external one. */
public final class EmbeddedDatabase extends EmbeddedService {
    private static final String NAME = "wafaa";
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private EmbeddedDatabase(PostgresProcess process, String password, int port) {
        super("PostgreSQL", process, port);
        this.password = password;
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
            var process = new PostgresProcess(cluster, folder.resolve("logs/postgres.log"), programs);
            var database = new EmbeddedDatabase(process, cluster.password(), port);
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
        create(name);
        return named(name);
    }

    private Database named(String name) {
        return new Database(HOST, port(), name, user(), password);
    }

    @Override
    void prepare() {
        try (Connection connection = named("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                create(NAME);
            }
        } catch (SQLException e) {
            throw new EmbeddedServiceException("cannot reach the embedded PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void create(String name) {
        try (Connection connection = named("postgres").dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new EmbeddedServiceException("cannot create database " + name + ": " + e.getMessage(), e);
        }
    }
}
