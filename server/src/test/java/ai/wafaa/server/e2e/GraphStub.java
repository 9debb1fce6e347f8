package ai.wafaa.server.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands where WhatsApp's Graph API stands: takes messages over HTTP, and remembers them. */
final class GraphStub implements AutoCloseable {
    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /**
     * A message that was to be sent.
     *
     * @param reference our own id of it, {@code biz_opaque_callback_data}
     */
    record Sent(String phoneNumberId, String to, String text, String reference, String wamid) {}

    GraphStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = json.readTree(exchange.getRequestBody());
            String wamid = "wamid.stub-" + sent.size() + "-" + System.nanoTime();
            String path = exchange.getRequestURI().getPath();
            sent.add(new Sent(
                    path.split("/")[path.split("/").length - 2],
                    body.path("to").asString(""),
                    text(body),
                    body.path("biz_opaque_callback_data").asString(""),
                    wamid));
            byte[] answer =
                    json.writeValueAsBytes(java.util.Map.of("messages", List.of(java.util.Map.of("id", wamid))));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** What the customer reads, also above buttons or a list. */
    private static String text(JsonNode body) {
        return body.path("type").asString("").equals("interactive")
                ? body.path("interactive").path("body").path("text").asString("")
                : body.path("text").path("body").asString("");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What this customer was sent, oldest first. */
    List<Sent> to(String customer) {
        return sent.stream().filter(s -> s.to().equals(customer)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
