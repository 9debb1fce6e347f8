package ai.wafaa.command.channel.generic;

import static ai.wafaa.command.channel.ChannelServer.GENERIC;
import static ai.wafaa.command.channel.ChannelServer.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.ChannelServer;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.kernel.Ids;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenericWebhookTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static ChannelServer server;

    @BeforeAll
    static void start() {
        server = ChannelServer.onFreshDatabase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String account, String body, String secret) {
        return server.post(
                "/webhooks/messages/" + account,
                body.getBytes(UTF_8),
                "X-Wafaa-Signature-256",
                Signatures.of(body.getBytes(UTF_8), secret));
    }

    private static String message(String id, String from, String text) {
        return "{\"message_id\":\"%s\",\"from\":{\"id\":\"%s\",\"name\":\"Layla\"},\"text\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(id, from, text, java.time.Instant.now());
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_signed_message_is_accepted_under_the_accounts_name_or_id_and_recorded_once() {
        String body = message(unique(), unique(), "Where is my order?");
        HttpResponse<String> first = post("demo-channel", body, SECRET);
        HttpResponse<String> again = post(GENERIC, body, SECRET);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        JsonNode accepted = JSON.readTree(first.body()).path("accepted").path(0);
        assertThat(accepted.path("duplicate").asBoolean()).isFalse();
        assertThat(JSON.readTree(again.body())
                        .path("accepted")
                        .path(0)
                        .path("duplicate")
                        .asBoolean())
                .isTrue();
        assertThat(server.events(
                        "conversation.MessageReceived",
                        accepted.path("conversation_id").asString()))
                .isEqualTo(1);
        assertThat(first.headers().firstValue("X-Wafaa-Position")).isPresent();
    }

    @Test
    void a_wrong_or_missing_signature_and_an_unknown_account_are_refused_alike() {
        String body = message(unique(), unique(), "hello");
        assertThat(post("demo-channel", body, "wrong").statusCode()).isEqualTo(401);
        assertThat(server.post("/webhooks/messages/demo-channel", body.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post("no-such-channel", body, SECRET).statusCode()).isEqualTo(401);
        assertThat(post(ChannelServer.ACCOUNT, body, SECRET).statusCode())
                .as("an account of another sort")
                .isEqualTo(401);
    }

    @Test
    void a_batch_with_a_bad_message_is_accepted_and_says_which_is_bad() {
        String from = unique();
        String batch = "{\"messages\":[" + message(unique(), from, "one")
                + ",{\"message_id\":\"x\",\"from\":{\"id\":\"y\"}}," + message(unique(), from, "two") + "]}";
        HttpResponse<String> answer = post("demo-channel", batch, SECRET);
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.path("accepted").size()).isEqualTo(2);
        assertThat(told.path("rejected").path(0).path("pointer").asString()).isEqualTo("/messages/1/text");
    }

    @Test
    void what_holds_no_message_is_a_problem() {
        for (String odd : List.of(
                "", "17", "{}", "[]", "{\"messages\":[]}", "{\"message_id\":", message(unique(), unique(), " "))) {
            assertThat(post("demo-channel", odd, SECRET).statusCode()).as(odd).isEqualTo(422);
        }
    }

    private static String answered() {
        String from = unique();
        String id = unique();
        post("demo-channel", message(id, from, "a question"), SECRET);
        String conversation =
                Ids.conversation(Ids.customer(GENERIC, from).toString(), 0).toString();
        return server.answer(conversation, Ids.receivedMessage(GENERIC, id).toString(), "an answer");
    }

    private static void awaitTold(String messageId, String status) {
        await().until(() -> server.events("conversation.DeliveryChanged").stream()
                .anyMatch(e -> e.contains(messageId) && e.contains(status)));
    }

    @Test
    void without_a_callback_a_reply_is_sent_once_it_is_recorded() {
        awaitTold(answered(), "SENT");
    }

    @Test
    void a_reply_is_posted_signed_to_the_callback() throws Exception {
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        receiver.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean fits =
                    Signatures.fits(body, SECRET, exchange.getRequestHeaders().getFirst("X-Wafaa-Signature-256"));
            posted.add(fits ? new String(body, UTF_8) : "bad signature");
            exchange.sendResponseHeaders(posted.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        var secrets = server.get(ChannelSecrets.class);
        secrets.put(
                GENERIC,
                new ChannelSecret(
                        SECRET,
                        null,
                        null,
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/replies"));
        try {
            String reply = answered();
            awaitTold(reply, "SENT");
            assertThat(posted)
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).contains(reply).contains("an answer"));
        } finally {
            secrets.put(GENERIC, new ChannelSecret(SECRET, null, null, null));
            receiver.stop(0);
        }
    }
}
