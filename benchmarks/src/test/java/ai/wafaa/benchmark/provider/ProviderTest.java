package ai.wafaa.benchmark.provider;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.http.WireServer;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProviderTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Account ACCOUNT = new Account("200000000000002", "493000001", "secret");
    private static final byte[] OUTBOUND =
            "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915100000001\",\"type\":\"text\",\"text\":{\"body\":\"hello\"},\"biz_opaque_callback_data\":\"m-1\"}"
                    .getBytes(StandardCharsets.UTF_8);

    private final Counters counters = new Counters();
    private final ConcurrentLinkedQueue<GraphStub.Accepted> accepted = new ConcurrentLinkedQueue<>();

    @Test
    void a_body_is_signed_by_the_hmac_of_its_raw_bytes() {
        // RFC 4231, test case 2.
        assertThat(Signature.of("Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void messages_are_delivered_as_the_cloud_api_does() {
        InboundMessage first =
                new InboundMessage("wamid.A", "4915100000001", "Layla 1", "\"say \\\"hi\\\" أهلا\"", 1_700_000_000);
        InboundMessage second = new InboundMessage("wamid.B", "4915100000002", "Omar 2", "\"ok\"", 1_700_000_001);

        JsonNode value = value(Payloads.messages(ACCOUNT, List.of(first, second)));

        assertThat(value.at("/metadata/phone_number_id").asString()).isEqualTo("200000000000002");
        assertThat(value.at("/contacts/1/profile/name").asString()).isEqualTo("Omar 2");
        assertThat(value.path("messages")).hasSize(2);
        assertThat(value.at("/messages/0/text/body").asString()).isEqualTo("say \"hi\" أهلا");
        assertThat(value.at("/messages/0/timestamp").isString()).isTrue();
    }

    @Test
    void the_stub_accepts_a_message_and_tells_of_it() throws Exception {
        try (GraphStub stub = stub(new GraphStub.Behaviour(0, 0, 0))) {
            Reply reply = post(stub, OUTBOUND);

            assertThat(reply.status()).isEqualTo(200);
            String wamid = JSON.readTree(reply.body()).at("/messages/0/id").asString();
            assertThat(accepted).singleElement().satisfies(message -> {
                assertThat(message.phoneNumberId()).isEqualTo("200000000000002");
                assertThat(message.to()).isEqualTo("4915100000001");
                assertThat(message.callbackData()).isEqualTo("m-1");
                assertThat(message.wamid()).isEqualTo(wamid);
            });
        }
    }

    @Test
    void the_stub_fails_and_throttles_as_often_as_it_is_told() throws Exception {
        try (GraphStub failing = stub(new GraphStub.Behaviour(0, 1, 0));
                GraphStub throttling = stub(new GraphStub.Behaviour(0, 0, 1))) {
            assertThat(post(failing, OUTBOUND).status()).isEqualTo(500);
            Reply throttled = post(throttling, OUTBOUND);
            assertThat(throttled.status()).isEqualTo(429);
            assertThat(throttled.header("retry-after")).isEqualTo("1");
            assertThat(accepted).isEmpty();
        }
    }

    @Test
    void a_read_mark_is_no_message() throws Exception {
        try (GraphStub stub = stub(new GraphStub.Behaviour(0, 0, 0))) {
            byte[] mark = "{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.A\"}"
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(post(stub, mark).text()).contains("success");
            assertThat(accepted).isEmpty();
        }
    }

    @Test
    void a_webhook_is_sent_again_until_it_is_acknowledged() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        try (WireServer server = new WireServer((method, target, body) -> {
                    bodies.add(new String(body, StandardCharsets.UTF_8));
                    return Reply.json(attempts.incrementAndGet() < 3 ? 503 : 200, "{}");
                });
                WireClient client = new WireClient(server.port(), 2, 5_000)) {
            Webhooks webhooks = new Webhooks(client, new Latencies(), counters);

            assertThat(webhooks.deliver(ACCOUNT, OUTBOUND, "message", System.nanoTime()))
                    .isTrue();

            assertThat(attempts).hasValue(3);
            assertThat(bodies).hasSize(1);
            assertThat(counters.get("webhooks.message.status_503")).isEqualTo(2);
        }
    }

    @Test
    void every_accepted_message_is_told_of_until_read() throws Exception {
        List<JsonNode> told = new ArrayList<>();
        try (WireServer server = new WireServer((method, target, body) -> {
                    synchronized (told) {
                        value(body).path("statuses").forEach(told::add);
                    }
                    return Reply.json(200, "{}");
                });
                WireClient client = new WireClient(server.port(), 8, 5_000);
                StatusFeed feed = new StatusFeed(new Webhooks(client, new Latencies(), counters))) {
            for (int i = 0; i < 50; i++) {
                feed.accepted(
                        ACCOUNT,
                        new GraphStub.Accepted(
                                ACCOUNT.phoneNumberId(), "4915100000001", "m-" + i, "x", "wamid.OUT" + i, 0));
            }
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> feed.undelivered() == 0);

            Set<String> read = new HashSet<>();
            synchronized (told) {
                told.stream()
                        .filter(status -> status.path("status").asString().equals("read"))
                        .forEach(status ->
                                read.add(status.path("biz_opaque_callback_data").asString()));
                assertThat(told).hasSizeBetween(100, 150);
            }
            assertThat(read).hasSize(50);
            assertThat(counters.get("webhooks.status.acknowledged")).isLessThan(150);
        }
    }

    private GraphStub stub(GraphStub.Behaviour behaviour) throws Exception {
        return new GraphStub(behaviour, counters, accepted::add);
    }

    private static Reply post(GraphStub stub, byte[] body) throws Exception {
        int port = Integer.parseInt(stub.url().replaceAll(".*:(\\d+)/.*", "$1"));
        try (WireClient client = new WireClient(port, 1, 5_000)) {
            return client.send(Request.json("POST", "/v24.0/200000000000002/messages", Map.of(), body));
        }
    }

    private static JsonNode value(byte[] body) {
        return JSON.readTree(body).at("/entry/0/changes/0/value");
    }
}
