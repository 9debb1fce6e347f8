package ai.wafaa.benchmark.provider;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.WireServer;
import ai.wafaa.benchmark.measure.Counters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAI-compatible model that takes its time and then says what the first passage says. */
public final class ModelStub implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final long millis;
    private final Counters counters;
    private final WireServer server;

    public ModelStub(long millis, Counters counters) throws IOException {
        this.millis = millis;
        this.counters = counters;
        this.server = new WireServer(this::handle);
    }

    /** What a server is given to use it. */
    public Map<String, String> environment() {
        return Map.of("WAFAA_LLM_BASE_URL", "http://127.0.0.1:" + server.port() + "/v1", "WAFAA_LLM_MODEL", "stub");
    }

    private Reply handle(String method, String target, byte[] body) throws InterruptedException {
        counters.add("model.asked");
        Thread.sleep(millis);
        try {
            JsonNode request = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            String data = request.path("messages").path(1).path("content").asString("{}");
            String passage =
                    JSON.readTree(data).path("passages").path(0).path("text").asString("");
            String said = JSON.writeValueAsString(
                    Map.of("answered", !passage.isEmpty(), "answer", passage, "passages", List.of(1)));
            return Reply.json(
                    200,
                    JSON.writeValueAsString(Map.of("choices", List.of(Map.of("message", Map.of("content", said))))));
        } catch (JacksonException malformed) {
            counters.add("model.malformed");
            return Reply.json(400, "{}");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
