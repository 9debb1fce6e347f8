package ai.wafaa.projection.conversation;

import java.util.List;

/** Measures how many events per second the read model takes, database included. Run by hand; asserts nothing. */
public final class ReadModelSpeed {
    private ReadModelSpeed() {}

    /** @param args number of messages, batch size */
    public static void main(String[] args) throws Exception {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 40_000;
        int batch = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        var tables = new ReadTables();
        var model = tables.model();
        var history = new History(7, 20, 5);
        for (int round = 1; round <= 5; round++) {
            List<RecordedEvent> events =
                    history.traffic(messages, 5_000 * round).take();
            long start = System.nanoTime();
            try (var connection = tables.dataSource.getConnection()) {
                connection.setAutoCommit(false);
                for (int from = 0; from < events.size(); from += batch) {
                    var part = events.subList(from, Math.min(events.size(), from + batch));
                    model.apply(connection, part, part.getLast().position());
                    connection.commit();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %d events in %.2f s: %.0f per second%n",
                    round, events.size(), seconds, events.size() / seconds);
        }
        System.exit(0);
    }
}
