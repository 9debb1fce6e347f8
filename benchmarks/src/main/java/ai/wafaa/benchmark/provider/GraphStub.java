package ai.wafaa.benchmark.provider;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.WireServer;
import ai.wafaa.benchmark.measure.Counters;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's Graph API: accepts outbound messages, and fails or throttles as often as it is told to. */
public final class GraphStub implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param latencyMillis how long each answer takes
     * @param failureShare of requests that get a 500 and are not accepted
     * @param throttleShare of requests that get a 429 with {@code Retry-After: 1} and are not accepted
     */
    public record Behaviour(long latencyMillis, double failureShare, double throttleShare) {}

    /** An accepted message. {@code callbackData} is what the sender gave as its own id, empty when it gave none. */
    public record Accepted(
            String phoneNumberId, String to, String callbackData, String text, String wamid, long atNanos) {}

    private final Behaviour behaviour;
    private final Counters counters;
    private final Consumer<Accepted> listener;
    private final AtomicLong sequence = new AtomicLong();
    private final WireServer server;

    public GraphStub(Behaviour behaviour, Counters counters, Consumer<Accepted> listener) throws IOException {
        this.behaviour = behaviour;
        this.counters = counters;
        this.listener = listener;
        this.server = new WireServer(this::handle);
    }

    /** What a server is given as {@code WAFAA_WHATSAPP_GRAPH_URL}. */
    public String url() {
        return "http://127.0.0.1:" + server.port() + "/v24.0";
    }

    private Reply handle(String method, String target, byte[] body) throws InterruptedException {
        String[] path = target.split("/");
        if (!method.equals("POST") || path.length < 2 || !path[path.length - 1].equals("messages")) {
            counters.add("graph.unknown_request");
            return error(404, 100, "Unsupported request");
        }
        if (behaviour.latencyMillis() > 0) {
            Thread.sleep(behaviour.latencyMillis());
        }
        double luck = ThreadLocalRandom.current().nextDouble();
        if (luck < behaviour.failureShare()) {
            counters.add("graph.answered_500");
            return error(500, 131000, "Something went wrong");
        }
        if (luck < behaviour.failureShare() + behaviour.throttleShare()) {
            counters.add("graph.answered_429");
            Reply reply = error(429, 130429, "Rate limit hit");
            return new Reply(429, Map.of("content-type", "application/json", "retry-after", "1"), reply.body());
        }
        try {
            return accept(path[path.length - 2], JSON.readTree(body));
        } catch (JacksonException malformed) {
            counters.add("graph.malformed");
            return error(400, 100, "Invalid parameter");
        }
    }

    private Reply accept(String phoneNumberId, JsonNode message) {
        if (message.path("status").asString("").equals("read")) {
            counters.add("graph.read_marks");
            return Reply.json(200, "{\"success\":true}");
        }
        String to = message.path("to").asString(message.path("recipient").asString(""));
        String wamid = "wamid.OUT" + sequence.incrementAndGet() + "." + phoneNumberId;
        counters.add("graph.accepted");
        listener.accept(new Accepted(
                phoneNumberId,
                digits(to),
                message.path("biz_opaque_callback_data").asString(""),
                message.path("text")
                        .path("body")
                        .asString(message.path("interactive")
                                .path("body")
                                .path("text")
                                .asString("")),
                wamid,
                System.nanoTime()));
        return Reply.json(
                200,
                "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"" + digits(to) + "\",\"wa_id\":\""
                        + digits(to) + "\"}],\"messages\":[{\"id\":\"" + wamid + "\"}]}");
    }

    private static String digits(String address) {
        return address.startsWith("+") ? address.substring(1) : address;
    }

    private static Reply error(int status, int code, String message) {
        return Reply.json(status, "{\"error\":{\"message\":\"" + message + "\",\"code\":" + code + "}}");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
