package ai.wafaa.projection.conversation;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/** Measures how many events per second the read model takes, database included. Run by hand; asserts nothing. */
public final class ReadModelSpeed {
    private ReadModelSpeed() {}

    /** @param args number of messages a round, batch size, SQL to execute first (to try without an index, say) */
    public static void main(String[] args) throws Exception {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 40_000;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        var tables = new ReadTables();
        if (args.length > 2) tables.execute(args[2]);
        var model = tables.model();
        var history = new History(7, 20, 5);
        for (int round = 1; round <= 5; round++) {
            List<RecordedEvent> events =
                    history.traffic(messages, 5_000 * round).take();
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double database = 0;
            try (var connection = tables.dataSource.getConnection()) {
                connection.setAutoCommit(false);
                for (int from = 0; from < events.size(); from += batch) {
                    var part = events.subList(from, Math.min(events.size(), from + batch));
                    model.apply(connection, part, part.getLast().position());
                    connection.commit();
                }
                database = cpuSecondsOf(connection);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            double ours = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            System.out.printf(
                    "round %d: %d events in %.2f s: %.0f per second; CPU seconds: this thread %.2f, PostgreSQL's %.2f%n",
                    round, events.size(), seconds, events.size() / seconds, ours, database);
        }
        System.exit(0);
    }

    /** Of the server process behind the connection, which is as old as the round. Linux only. */
    private static double cpuSecondsOf(Connection connection) throws Exception {
        String[] stat;
        try (var row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            stat = Files.readString(Path.of("/proc/" + row.getInt(1) + "/stat")).split(" ");
        }
        return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) / 100.0;
    }
}
