package ai.wafaa.benchmark.target;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks once a second at the memory of the JVM and the connections, and now and then at PostgreSQL's memory: that takes longer, and PostgreSQL waits meanwhile. */
public final class ResourceMeter implements AutoCloseable {
    private static final long EVERY_MILLIS = 1_000;
    private static final int MEMORY_EVERY = 10;
    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend'"
                    + " and application_name not in ('" + Database.OWN_NAME + "', 'pgbench')";

    private record Cpu(double jvm, double postgres, double own, long nanos) {}

    private final ServerProcess server;
    private final Database database;
    private final Thread thread;
    private Cpu first;
    private double jvmMib;
    private double postgresMib;
    private long connections;
    private int looks;
    private volatile boolean closed;

    public ResourceMeter(ServerProcess server, Database database) {
        this.server = server;
        this.database = database;
        this.first = cpu();
        this.thread = Thread.ofPlatform().daemon().name("resource-meter").start(this::run);
    }

    private void run() {
        @Nullable Connection connection = null;
        while (!closed) {
            try {
                connection = connection == null ? database.open() : connection;
                look(Long.parseLong(Database.value(connection, CONNECTIONS)));
                Thread.sleep(EVERY_MILLIS);
            } catch (SQLException | IOException gone) {
                connection = null;
                pause();
            } catch (InterruptedException stopped) {
                break;
            }
        }
        closeQuietly(connection);
    }

    private synchronized void look(long open) {
        connections = Math.max(connections, open);
        jvmMib = Math.max(jvmMib, ProcessFigures.residentMib(server.jvm()));
        if (looks++ % MEMORY_EVERY == 0) {
            postgresMib = Math.max(
                    postgresMib,
                    database.postmaster().stream()
                            .mapToDouble(ProcessFigures::proportionalMibWithChildren)
                            .sum());
        }
    }

    private Cpu cpu() {
        return new Cpu(
                ProcessFigures.cpuSeconds(server.jvm()),
                database.postmaster().stream()
                        .mapToDouble(ProcessFigures::cpuSecondsWithChildren)
                        .sum(),
                ProcessFigures.cpuSeconds(ProcessHandle.current().pid()),
                System.nanoTime());
    }

    /** Begins anew, as at the end of a warm-up. */
    public synchronized void reset() {
        first = cpu();
        jvmMib = 0;
        postgresMib = 0;
        connections = 0;
    }

    /** Since the last reset. CPU in cores: 1.0 is one core all the time. */
    public synchronized Map<String, Object> figures() {
        Cpu last = cpu();
        double seconds = (last.nanos - first.nanos) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("cpu_cores_jvm", (last.jvm - first.jvm) / seconds);
        figures.put("cpu_cores_postgres", (last.postgres - first.postgres) / seconds);
        figures.put("cpu_cores_this_program", (last.own - first.own) / seconds);
        figures.put("memory_mib_jvm_max", jvmMib);
        figures.put("memory_mib_postgres_max", postgresMib);
        figures.put("connections_max", connections);
        return figures;
    }

    private void pause() {
        try {
            Thread.sleep(EVERY_MILLIS);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // The database may be gone already.
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
