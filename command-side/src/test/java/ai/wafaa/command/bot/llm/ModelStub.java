package ai.wafaa.command.bot.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model behind a real address that answers as a test wants it to. */
final class ModelStub implements AutoCloseable {
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch released = new CountDownLatch(1);
    volatile Behaviour behaviour = says("");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                requests.add(JsonMapper.shared().readTree(exchange.getRequestBody()));
                behaviour.answer(exchange);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Answers in one piece. */
    static Behaviour says(String content) {
        var json = JsonMapper.shared().createObjectNode();
        json.putArray("choices").addObject().putObject("message").put("content", content);
        return body(200, "application/json", json.toString());
    }

    /** Answers word by word. */
    static Behaviour streams(String content) {
        var text = new StringBuilder();
        for (String word : content.split("(?<= )")) {
            var json = JsonMapper.shared().createObjectNode();
            json.putArray("choices").addObject().putObject("delta").put("content", word);
            text.append("data: ").append(json).append("\n\n");
        }
        return body(200, "text/event-stream", text + "data: [DONE]\n\n");
    }

    static Behaviour body(int status, String type, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Begins to answer and never ends. */
    Behaviour hangs() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
