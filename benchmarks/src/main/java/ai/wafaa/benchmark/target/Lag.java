package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.PrometheusPage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** How many events each processor is behind the log: as the server publishes it, or else read from its tokens. */
public final class Lag {
    /** A token is JSON that holds the position as its only number of this kind; a processor without one has read nothing. */
    private static final String TOKENS = """
            select t.processor_name,
                   max(h.position - coalesce(substring(convert_from(t.token, 'UTF8')
                       from '"(?:position|index|globalIndex)"\\s*:\\s*(\\d+)')::bigint, 0))
            from log.token t cross join log.head h
            group by t.processor_name""";

    private final WireClient client;
    private final Database database;

    public Lag(WireClient client, Database database) {
        this.client = client;
        this.database = database;
    }

    /** Events, by processor. */
    public Map<String, Double> byProcessor() throws IOException, SQLException, InterruptedException {
        String page = client.send(Request.get("/metrics", Map.of())).text();
        Map<String, Double> published = new PrometheusPage(page).byLabel("wafaa_processor_lag", "processor");
        return published.isEmpty() ? fromTokens() : published;
    }

    /** Messages to customers that are still to be sent, or of which it is not known yet whether the provider took them. */
    public long unsent() throws IOException, SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from command.outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, Double> fromTokens() throws IOException, SQLException {
        Map<String, Double> lag = new TreeMap<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TOKENS)) {
            while (rows.next()) {
                lag.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return lag;
    }
}
