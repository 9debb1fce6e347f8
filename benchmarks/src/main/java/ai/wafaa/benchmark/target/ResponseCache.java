package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.PrometheusPage;
import java.io.IOException;
import java.util.Map;

/** How often the bot's answers were known, as the server counts it. */
public final class ResponseCache {
    private final WireClient client;
    private final Map<String, Double> before;

    /** Counts from now on. */
    public ResponseCache(WireClient client) throws IOException, InterruptedException {
        this.client = client;
        this.before = counts(client);
    }

    /** The share of questions whose answer was known; 0 where none was asked. */
    public double share() throws IOException, InterruptedException {
        Map<String, Double> now = counts(client);
        double hits = since(now, "hit");
        double asked = hits + since(now, "miss");
        return asked == 0 ? 0 : hits / asked;
    }

    private double since(Map<String, Double> now, String result) {
        return now.getOrDefault(result, 0.0) - before.getOrDefault(result, 0.0);
    }

    private static Map<String, Double> counts(WireClient client) throws IOException, InterruptedException {
        String page = client.send(Request.get("/metrics", Map.of())).text();
        return new PrometheusPage(page).byLabel("wafaa_response_cache_total", "result");
    }
}
