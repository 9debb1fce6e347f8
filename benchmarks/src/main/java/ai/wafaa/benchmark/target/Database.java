package ai.wafaa.benchmark.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database of the system under test, seen from outside: the embedded one, found by the files in the data folder anew at
 * each connection, or one that the caller names.
 */
public final class Database {
    /** How the programs name themselves to PostgreSQL, so that their own connections are not counted. */
    static final String OWN_NAME = "wafaa-benchmark";

    /** Where to connect. */
    public record Address(String host, int port, String database, String user, String password) {
        String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }

        @Override
        public String toString() {
            return jdbcUrl();
        }
    }

    private final Path dataFolder;
    private final @Nullable Address external;

    private Database(Path dataFolder, @Nullable Address external) {
        this.dataFolder = dataFolder;
        this.external = external;
    }

    public static Database embeddedIn(Path dataFolder) {
        return new Database(dataFolder, null);
    }

    public static Database at(Address address) {
        return new Database(Path.of("."), address);
    }

    public Address address() throws IOException {
        if (external != null) {
            return external;
        }
        List<String> record = Files.readAllLines(pidFile());
        String password =
                Files.readString(dataFolder.resolve("postgres.password")).strip();
        return new Address("127.0.0.1", Integer.parseInt(record.get(3).strip()), "wafaa", "wafaa", password);
    }

    /** The server process; empty when it is not running or not on this machine. */
    public OptionalLong postmaster() {
        if (external != null) {
            return OptionalLong.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            // The record outlives a killed server, and its number may be somebody else's by now.
            boolean ours = Files.readString(Path.of("/proc", Long.toString(pid), "comm"))
                    .strip()
                    .equals("postgres");
            return ours ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (IOException | RuntimeException notRunning) {
            return OptionalLong.empty();
        }
    }

    private Path pidFile() {
        return dataFolder.resolve("postgres").resolve("postmaster.pid");
    }

    public Connection open() throws SQLException, IOException {
        Address address = address();
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", OWN_NAME);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    /** The first column of the first row, as text. */
    public String value(String sql) throws SQLException, IOException {
        try (Connection connection = open()) {
            return value(connection, sql);
        }
    }

    static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("no row: " + sql);
            }
            return String.valueOf(rows.getString(1));
        }
    }
}
