package ai.wafaa.server.demo;

import ai.wafaa.command.channel.Signatures;
import ai.wafaa.server.demo.DemoCustomers.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes as WhatsApp would: signed webhooks over HTTP, one after another, at the pace of people. What is not taken is not sent again. */
final class DemoTraffic implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DemoTraffic.class);
    private static final String SECRET = "demo-app-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String url;
    private final Duration pause;
    private final Clock clock;
    private final RandomGenerator random = new Random();
    private final DemoCustomers customers = new DemoCustomers(random);
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Thread thread = Thread.ofVirtual().name("demo-traffic").unstarted(this::write);

    /** @param url of the server */
    DemoTraffic(String url, Duration pause, Clock clock) {
        this.url = url;
        this.pause = pause;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    private void write() {
        try {
            while (!Thread.interrupted()) {
                // Between half of the pause and one and a half.
                Thread.sleep(pause.multipliedBy(50 + random.nextInt(101)).dividedBy(100));
                send(customers.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Message message) throws InterruptedException {
        byte[] body = json.writeValueAsBytes(payload(message));
        var request = HttpRequest.newBuilder(URI.create(url + "/webhooks/whatsapp"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", Signatures.of(body, SECRET))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) log.info("a simulated customer's message was answered with {}", status);
        } catch (IOException e) {
            log.info("a simulated customer's message was not answered: {}", e.toString());
        }
    }

    private Map<String, Object> payload(Message message) {
        var value = Map.of(
                "messaging_product",
                "whatsapp",
                "metadata",
                Map.of("display_phone_number", message.phoneNumberId(), "phone_number_id", message.phoneNumberId()),
                "contacts",
                List.of(Map.of("wa_id", message.customer(), "profile", Map.of("name", message.name()))),
                "messages",
                List.of(Map.of(
                        "from",
                        message.customer(),
                        "id",
                        "wamid.demo-" + UUID.randomUUID(),
                        "timestamp",
                        Long.toString(clock.instant().getEpochSecond()),
                        "type",
                        "text",
                        "text",
                        Map.of("body", message.text()))));
        var change = Map.of("field", "messages", "value", value);
        return Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of("id", "demo", "changes", List.of(change))));
    }

    @Override
    public void close() {
        thread.interrupt();
        http.shutdownNow();
    }
}
