package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API for one signed-in user. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WireClient client;
    private final String token;
    private final String userId;

    private Api(WireClient client, String token, String userId) {
        this.client = client;
        this.token = token;
        this.userId = userId;
    }

    /** Signs in. Fails with an {@link IOException} that tells the status when refused. */
    public static Api login(WireClient client, String tenant, String email, String password)
            throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("tenant", tenant, "email", email, "password", password));
        Reply reply = client.send(Request.json("POST", "/api/v1/auth/login", Map.of(), body));
        JsonNode answer = required(reply, "login of " + email);
        return new Api(
                client,
                answer.path("access_token").asString(""),
                answer.path("user").path("id").asString(""));
    }

    /** The same user over other connections. */
    public Api over(WireClient other) {
        return new Api(other, token, userId);
    }

    public String userId() {
        return userId;
    }

    public Reply get(String target) throws IOException, InterruptedException {
        return client.send(Request.get(target, authorised()));
    }

    /** The body of a GET that must succeed. */
    public JsonNode read(String target) throws IOException, InterruptedException {
        return required(get(target), target);
    }

    /** A command with an idempotency key of its own; safe to send again by {@link #send(String, String, String, Object)}. */
    public Reply send(String method, String target, Object body) throws IOException, InterruptedException {
        return send(method, target, UUID.randomUUID().toString(), body);
    }

    /** A command with the caller's idempotency key. */
    public Reply send(String method, String target, String idempotencyKey, Object body)
            throws IOException, InterruptedException {
        Map<String, String> headers = authorised();
        headers.put("Idempotency-Key", idempotencyKey);
        return client.send(Request.json(method, target, headers, JSON.writeValueAsBytes(body)));
    }

    /** A body of another type than JSON. */
    public Reply upload(String target, String contentType, String body) throws IOException, InterruptedException {
        Map<String, String> headers = authorised();
        headers.put("Content-Type", contentType);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        return client.send(Request.json("POST", target, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The live stream; {@code afterId} is the last event id that was seen, empty for none. */
    public WireClient.LiveBody stream(String afterId, int silenceMillis) throws IOException {
        Map<String, String> headers = authorised();
        headers.put("Accept", "text/event-stream");
        if (!afterId.isEmpty()) {
            headers.put("Last-Event-ID", afterId);
        }
        return client.open(Request.get("/api/v1/stream", headers), silenceMillis);
    }

    private Map<String, String> authorised() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        return headers;
    }

    /** The JSON of an answer that must be 2xx. */
    public static JsonNode required(Reply reply, String what) throws IOException {
        if (!reply.succeeded()) {
            throw new IOException(what + ": " + reply.status() + " " + reply.text());
        }
        return reply.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(reply.body());
    }
}
