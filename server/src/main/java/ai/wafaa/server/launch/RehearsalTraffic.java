package ai.wafaa.server.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Customers who write to the demo and an agent who answers, for a few seconds: what runs hot then is compiled at once by a server that starts from the recording,
 * instead of after minutes.
 */
final class RehearsalTraffic {
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final int CUSTOMERS_AT_ONCE = 12;
    private static final String SECRET = "demo-app-secret";
    private static final String PHONE_NUMBER_ID = "100000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final String url;
    private final List<String> texts;
    private final AtomicInteger sent = new AtomicInteger();

    private RehearsalTraffic(HttpClient client, String url, List<String> texts) {
        this.client = client;
        this.url = url;
        this.texts = texts;
    }

    /** Returns when it is over; what is refused meanwhile does not matter. */
    static void run(HttpClient client, String url, String agentId, String token) throws IOException {
        var traffic = new RehearsalTraffic(client, url, texts());
        Instant end = Instant.now().plus(LENGTH);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CUSTOMERS_AT_ONCE; i++) {
                var _ = threads.submit(() -> traffic.write(end));
            }
            var _ = threads.submit(() -> traffic.serve(end, agentId, token));
        }
    }

    private static List<String> texts() throws IOException {
        try (var in = Objects.requireNonNull(
                        RehearsalTraffic.class.getResourceAsStream("/demo/customer-messages.jsonl"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> JSON.readTree(line).path("text").asString())
                    .toList();
        }
    }

    private Void write(Instant end) throws Exception {
        while (Instant.now().isBefore(end)) {
            int number = sent.getAndIncrement();
            byte[] body = webhook(number, texts.get(number % texts.size())).getBytes(StandardCharsets.UTF_8);
            post("/webhooks/whatsapp", body, Map.of("X-Hub-Signature-256", "sha256=" + signature(body)));
        }
        return null;
    }

    private Void serve(Instant end, String agentId, String token) throws Exception {
        var bearer = Map.of("Authorization", "Bearer " + token);
        var online = HttpRequest.newBuilder(URI.create(url + "/api/v1/agents/" + agentId + "/status"))
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"status\":\"online\"}"))
                .header("Content-Type", "application/json");
        bearer.forEach(online::header);
        client.send(online.build(), BodyHandlers.discarding());
        while (Instant.now().isBefore(end)) {
            for (JsonNode waiting : get("/api/v1/queue?limit=5", bearer).path("data")) {
                String id = waiting.path("conversation_id").asString();
                post("/api/v1/agents/" + agentId + "/claim/" + id, new byte[0], bearer);
                get("/api/v1/conversations/" + id + "/messages", bearer);
                post("/api/v1/conversations/" + id + "/messages", bytes("{\"text\":\"Let me see.\"}"), bearer);
                post("/api/v1/agents/" + agentId + "/release/" + id, bytes("{\"outcome\":\"resolved\"}"), bearer);
            }
            get("/api/v1/conversations?limit=20", bearer);
            Thread.sleep(100);
        }
        return null;
    }

    private static String webhook(int number, String text) {
        String customer = "9665" + (10_000_000 + number % 400);
        return JSON.writeValueAsString(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id",
                        "rehearsal",
                        "changes",
                        List.of(Map.of(
                                "field",
                                "messages",
                                "value",
                                Map.of(
                                        "messaging_product",
                                        "whatsapp",
                                        "metadata",
                                        Map.of("phone_number_id", PHONE_NUMBER_ID),
                                        "contacts",
                                        List.of(Map.of(
                                                "wa_id", customer, "profile", Map.of("name", "Customer " + number))),
                                        "messages",
                                        List.of(Map.of(
                                                "from",
                                                customer,
                                                "id",
                                                "wamid.rehearsal." + number,
                                                "timestamp",
                                                Long.toString(Instant.now().getEpochSecond()),
                                                "type",
                                                "text",
                                                "text",
                                                Map.of("body", text))))))))));
    }

    private static String signature(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(SECRET), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private void post(String path, byte[] body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        client.send(request.build(), BodyHandlers.discarding());
    }

    private JsonNode get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        headers.forEach(request::header);
        return JSON.readTree(
                client.send(request.build(), BodyHandlers.ofByteArray()).body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
