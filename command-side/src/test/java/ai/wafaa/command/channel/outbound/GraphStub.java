package ai.wafaa.command.channel.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Graph API over real HTTP that answers as it is told. */
final class GraphStub implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile Function<Call, Answer> script = call -> accept();

    record Call(String path, String authorization, JsonNode body, Instant at) {

        String text() {
            return body.path("text").path("body").asString();
        }

        String messageId() {
            return body.path("biz_opaque_callback_data").asString();
        }
    }

    /** @param status 0 to close the connection without an answer */
    record Answer(int status, String body, @Nullable String retryAfter) {}

    private GraphStub(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static GraphStub start() {
        return new GraphStub(0);
    }

    static GraphStub startAt(int port) {
        return new GraphStub(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/v25.0";
    }

    /** How calls are answered from now on; runs on the call's own thread and may wait. */
    void answer(Function<Call, Answer> how) {
        script = how;
    }

    Answer accept() {
        return new Answer(200, "{\"messages\":[{\"id\":\"wamid.stub." + accepted.incrementAndGet() + "\"}]}", null);
    }

    static Answer error(int status, int code) {
        return error(status, code, null);
    }

    static Answer error(int status, int code, @Nullable String retryAfter) {
        return new Answer(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"told\",\"error_data\":{\"details\":\"because\"}}}"
                        .formatted(code),
                retryAfter);
    }

    static Answer silence() {
        return new Answer(0, "", null);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> callsFor(String messageId) {
        return calls.stream().filter(call -> call.messageId().equals(messageId)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var call = new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body,
                Instant.now());
        calls.add(call);
        Answer answer = script.apply(call);
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        String retryAfter = answer.retryAfter();
        if (retryAfter != null) exchange.getResponseHeaders().add("Retry-After", retryAfter);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
