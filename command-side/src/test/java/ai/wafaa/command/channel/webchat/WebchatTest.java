package ai.wafaa.command.channel.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.channel.ChannelServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebchatTest {
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

    private static JsonNode begin(String body) {
        var answer = server.post("/webchat/demo/sessions", body.getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String token() {
        return begin("{}").path("visitor_token").asString();
    }

    private static HttpResponse<String> write(String token, String mark, String text) {
        String body = "{\"text\":\"%s\",\"client_message_id\":\"%s\"}".formatted(text, mark);
        return server.post("/webchat/messages", body.getBytes(UTF_8), "X-Visitor-Token", token);
    }

    private static List<JsonNode> read(String token, String query) {
        var answer = server.get("/webchat/messages" + query, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        List<JsonNode> messages = new ArrayList<>();
        JSON.readTree(answer.body()).path("data").forEach(messages::add);
        return messages;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    private static List<String> told(String messageId) {
        return server.events("conversation.DeliveryChanged").stream()
                .filter(e -> e.contains(messageId))
                .toList();
    }

    @Test
    void a_visitor_writes_and_reads_the_answer_and_only_their_own() {
        JsonNode session = begin("{\"name\":\"Layla\"}");
        String token = session.path("visitor_token").asString();
        assertThat(session.path("company").asString()).isEqualTo("Demo Company");
        var sent = write(token, unique(), "Where is my order?");
        assertThat(sent.statusCode()).isEqualTo(202);
        JsonNode message = JSON.readTree(sent.body());
        assertThat(message.path("conversation_id").asString())
                .isEqualTo(session.path("conversation_id").asString());
        String reply = server.answer(
                message.path("conversation_id").asString(),
                message.path("message_id").asString(),
                "On its way.");
        await().until(() -> read(token, "").size() == 2);
        assertThat(read(token, ""))
                .satisfiesExactly(
                        own -> {
                            assertThat(own.path("author").asString()).isEqualTo("customer");
                            assertThat(own.path("text").asString()).isEqualTo("Where is my order?");
                        },
                        answer -> {
                            assertThat(answer.path("id").asString()).isEqualTo(reply);
                            assertThat(answer.path("author").asString()).isEqualTo("bot");
                            assertThat(answer.path("text").asString()).isEqualTo("On its way.");
                        });
        assertThat(read(token(), "")).isEmpty();
        assertThat(server.count("select count(*) from command.webchat_message where body like '%order%'"))
                .as("in the clear")
                .isZero();
    }

    @Test
    void the_same_mark_is_recorded_once_and_means_another_message_for_another_visitor() {
        String mark = unique();
        String token = token();
        JsonNode first = JSON.readTree(write(token, mark, "hello").body());
        JsonNode again = JSON.readTree(write(token, mark, "hello").body());
        JsonNode ofAnother = JSON.readTree(write(token(), mark, "hello").body());
        assertThat(again.path("message_id")).isEqualTo(first.path("message_id"));
        assertThat(ofAnother.path("message_id")).isNotEqualTo(first.path("message_id"));
        await().until(() -> read(token, "").size() == 1);
        assertThat(read(token, "").getFirst().path("client_message_id").asString())
                .isEqualTo(mark);
    }

    @Test
    void delivered_when_fetched_and_read_when_the_page_says_so() {
        String token = token();
        JsonNode asked = JSON.readTree(write(token, unique(), "a question").body());
        String reply = server.answer(
                asked.path("conversation_id").asString(),
                asked.path("message_id").asString(),
                "an answer");
        await().until(() -> told(reply).size() == 1);
        assertThat(read(token, "")).hasSize(2);
        await().until(() -> told(reply).size() == 2);
        await().until(() -> server.post(
                                "/webchat/read",
                                ("{\"last_read_message_id\":\"" + reply + "\"}").getBytes(UTF_8),
                                "X-Visitor-Token",
                                token)
                        .statusCode()
                == 204);
        await().untilAsserted(() -> assertThat(told(reply))
                .satisfiesExactly(
                        e -> assertThat(e).contains("SENT"),
                        e -> assertThat(e).contains("DELIVERED"),
                        e -> assertThat(e).contains("READ")));
    }

    @Test
    void the_stream_tells_what_is_said_and_resumes_after_its_cursor() throws Exception {
        String token = token();
        try (var stream = new Stream(token, null)) {
            JsonNode asked = JSON.readTree(write(token, "mark-1", "a question").body());
            server.answer(
                    asked.path("conversation_id").asString(),
                    asked.path("message_id").asString(),
                    "an answer");
            await().until(() -> stream.data().size() == 2);
            assertThat(stream.data().get(0)).contains("a question").contains("mark-1");
            assertThat(stream.data().get(1)).contains("an answer").contains("\"bot\"");
            assertThat(stream.lines).contains("retry:3000");
            write(token, "mark-2", "one more");
            await().until(() -> stream.data().size() == 3);
            String cursor = stream.lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring(3);
            try (var resumed = new Stream(token, cursor)) {
                await().until(() -> resumed.data().size() == 2);
                assertThat(resumed.data().getFirst()).contains("an answer");
            }
        }
    }

    /** An open page. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Stream(String token, @org.jspecify.annotations.Nullable String lastEventId) throws Exception {
            var request = HttpRequest.newBuilder(server.uri("/webchat/stream")).header("X-Visitor-Token", token);
            if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                    reader.lines().forEach(lines::add);
                } catch (java.io.IOException | java.io.UncheckedIOException closed) {
                    // the test is over
                }
            });
            await().until(() -> !lines.isEmpty());
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @Test
    void a_visitor_who_comes_back_is_the_same() {
        String token = token();
        write(token, unique(), "hello");
        await().until(() -> read(token, "").size() == 1);
        String renewed = begin("{\"visitor_token\":\"" + token + "\"}")
                .path("visitor_token")
                .asString();
        assertThat(renewed).isNotEqualTo(token);
        assertThat(read(renewed, "")).hasSize(1);
    }

    @Test
    void without_a_token_of_ours_nothing_is_shown_or_taken() {
        String forged = token().substring(1) + "A";
        for (String token : List.of(forged, "x", "")) {
            assertThat(write(token, unique(), "hello").statusCode()).isEqualTo(401);
            assertThat(server.get("/webchat/messages", "X-Visitor-Token", token).statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/webchat/stream", "X-Visitor-Token", token).statusCode())
                    .isEqualTo(401);
        }
        assertThat(server.get("/webchat/messages").statusCode()).isEqualTo(401);
    }

    @Test
    void odd_messages_are_refused_and_too_many_slowed_down() {
        String token = token();
        assertThat(write(token, unique(), " ").statusCode()).isEqualTo(422);
        assertThat(write(token, "", "hello").statusCode()).isEqualTo(422);
        assertThat(write(token, unique(), "x".repeat(5_000)).statusCode()).isEqualTo(422);
        assertThat(server.post("/webchat/nobody/sessions", "{}".getBytes(UTF_8)).statusCode())
                .isEqualTo(404);
        for (int i = 0; i < 40; i++) {
            var answer = write(token, unique(), "again");
            if (answer.statusCode() == 429) {
                assertThat(Integer.parseInt(
                                answer.headers().firstValue("Retry-After").orElse("0")))
                        .isPositive();
                return;
            }
        }
        throw new AssertionError("never slowed down");
    }

    @Test
    void the_page_is_there_for_tenants_only_and_runs_nothing_foreign() {
        var page = server.get("/chat/demo");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<script>")
                .doesNotContain("style=")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(server.get("/chat/assets/chat.js").statusCode()).isEqualTo(200);
        assertThat(server.get("/chat/assets/chat.css").statusCode()).isEqualTo(200);
        assertThat(server.get("/chat/nobody").statusCode()).isEqualTo(404);
    }
}
