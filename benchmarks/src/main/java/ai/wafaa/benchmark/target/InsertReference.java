package ai.wafaa.benchmark.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this machine's PostgreSQL can do at best: one durable row per transaction, 16 clients, into a table of its own. By
 * pgbench where there is one, else by JDBC.
 */
public final class InsertReference {
    private static final int CLIENTS = 16;
    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final String INSERT = "insert into benchmark_reference.row (payload) values ('"
            + "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et"
            + " dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation.')";

    /** @param by {@code pgbench} or {@code jdbc} */
    public record Result(double perSecond, String by) {}

    private final Database database;
    private final int seconds;

    public InsertReference(Database database, int seconds) {
        this.database = database;
        this.seconds = seconds;
    }

    /** Fails when the database is set to lose what it acknowledged: then no figure means anything. */
    public Result measure() throws IOException, SQLException, InterruptedException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            if (!Database.value(connection, "show fsync").equals("on")
                    || Database.value(connection, "show synchronous_commit").equals("off")) {
                throw new SQLException("fsync or synchronous_commit is off");
            }
            statement.execute("create schema if not exists benchmark_reference");
            statement.execute("drop table if exists benchmark_reference.row");
            statement.execute("create table benchmark_reference.row (id bigserial primary key, payload text not null)");
        }
        try {
            return new Result(byPgbench(), "pgbench");
        } catch (IOException noPgbench) {
            return new Result(byJdbc(), "jdbc");
        }
    }

    private double byPgbench() throws IOException, InterruptedException {
        Path script = Files.createTempFile("one-row", ".sql");
        try {
            Files.writeString(script, INSERT + ";\n");
            Database.Address address = database.address();
            ProcessBuilder builder = new ProcessBuilder(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + CLIENTS,
                    "--jobs=2",
                    "--time=" + seconds,
                    "--file=" + script,
                    "--host=" + address.host(),
                    "--port=" + address.port(),
                    "--username=" + address.user(),
                    address.database());
            builder.environment().put("PGPASSWORD", address.password());
            builder.environment().put("PGOPTIONS", "-c synchronous_commit=on");
            Process process = builder.redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher tps = TPS.matcher(output);
            if (process.waitFor() != 0 || !tps.find()) {
                throw new IOException("pgbench failed: " + output);
            }
            return Double.parseDouble(tps.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private double byJdbc() throws SQLException, InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<Long>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> insertUntil(end)));
            }
        }
        long rows = 0;
        for (Future<Long> client : clients) {
            try {
                rows += client.get();
            } catch (ExecutionException failure) {
                throw new SQLException("the reference failed", failure);
            }
        }
        return rows / (double) seconds;
    }

    private long insertUntil(long end) throws SQLException, IOException {
        long rows = 0;
        try (Connection connection = database.open();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                rows += insert.executeUpdate();
            }
        }
        return rows;
    }
}
