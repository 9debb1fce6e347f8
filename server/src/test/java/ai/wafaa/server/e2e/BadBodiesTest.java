package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should send, sent to a running server: it answers as the contract says, and goes on. */
class BadBodiesTest {
    private static final String WHATSAPP = "/webhooks/whatsapp";
    private static final String GENERIC = "/webhooks/messages/demo-channel";
    private static final int AT_ONCE = 1000;

    private final Api nobody = Api.nobody(TestServer.demo().url());

    static Stream<Arguments> bodies() {
        byte[] good = WhatsApp.text("100000000000001", "971508880000", "wamid.bad", "hello")
                .getBytes(StandardCharsets.UTF_8);
        byte[] half = new byte[good.length / 2];
        System.arraycopy(good, 0, half, 0, half.length);
        return Stream.of(
                Arguments.of("empty", new byte[0], 422, "validation-failed"),
                Arguments.of("blank", bytes("   \n"), 422, "validation-failed"),
                Arguments.of("truncated", half, 422, "validation-failed"),
                Arguments.of(
                        "not UTF-8",
                        new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'},
                        422,
                        "validation-failed"),
                Arguments.of("not JSON", bytes("<xml/>"), 422, "validation-failed"),
                Arguments.of("nested 1,000 deep", bytes("[".repeat(1000) + "]".repeat(1000)), 422, "validation-failed"),
                Arguments.of("nested 100,000 deep", bytes("{\"a\":".repeat(100_000)), 422, "validation-failed"),
                Arguments.of(
                        "9 MB", bytes("{\"a\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}"), 413, "payload-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void on_a_webhook_with_the_right_signature(String what, byte[] body, int status, String code) {
        for (var hook : Map.of(WHATSAPP, "X-Hub-Signature-256", GENERIC, "X-Wafaa-Signature-256")
                .entrySet()) {
            refused(send(hook.getKey(), hook.getValue(), "sha256=" + Api.hmac(body), body), status, code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void on_an_endpoint_of_users(String what, byte[] body, int status, String code) {
        Api admin = nobody.signIn("demo", "admin@demo.example");
        var answer = admin.send(admin.request("/api/v1/knowledge/ask")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));
        refused(answer, status, code);
    }

    @Test
    void signatures_that_are_wrong_missing_or_of_another_body_are_refused_and_nothing_is_recorded() {
        byte[] body = bytes(WhatsApp.text("100000000000001", "971508880001", "wamid.unsigned", "hello"));
        String right = "sha256=" + Api.hmac(body);
        List<@Nullable String> signatures = new ArrayList<>();
        signatures.add(null);
        signatures.add("");
        signatures.add("sha256=");
        signatures.add("sha256=" + "0".repeat(64));
        signatures.add("sha256=" + Api.hmac(bytes("another body")));
        signatures.add(right.substring(0, right.length() - 2));
        signatures.add(right.replace("sha256=", "sha1="));
        signatures.add("sha256=" + "z".repeat(64));
        for (String signature : signatures) {
            refused(send(WHATSAPP, "X-Hub-Signature-256", signature, body), 401, "unauthenticated");
            refused(send(GENERIC, "X-Wafaa-Signature-256", signature, body), 401, "unauthenticated");
        }
        refused(
                send("/webhooks/messages/nobodys-channel", "X-Wafaa-Signature-256", right, body),
                401,
                "unauthenticated");
        Api supervisor = nobody.signIn("demo", "supervisor@demo.example");
        assertThat(supervisor.get("/api/v1/conversations?q=971508880001").body().path("data"))
                .isEmpty();
    }

    @Test
    void a_thousand_requests_at_once_are_all_answered() throws Exception {
        Api supervisor = nobody.signIn("demo", "supervisor@demo.example");
        Map<Integer, Integer> statuses = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int n = i;
                answers.add(threads.submit(() -> n % 2 == 0
                        ? supervisor.get("/api/v1/conversations?limit=20").status()
                        : nobody.whatsApp(
                                        "100000000000001",
                                        "97157" + (1_000_000 + n % 50),
                                        "wamid.once-" + n,
                                        "hello " + n)
                                .status()));
            }
            for (Future<Integer> answer : answers) statuses.merge(answer.get(), 1, Integer::sum);
        }
        assertThat(statuses).containsExactlyEntriesOf(Map.of(200, AT_ONCE));
    }

    @AfterEach
    void the_server_is_up() {
        assertThat(nobody.get("/livez").status()).isEqualTo(200);
        assertThat(nobody.get("/readyz").status()).isEqualTo(200);
    }

    private Api.Answer send(String path, String header, @Nullable String signature, byte[] body) {
        var request = nobody.request(path).header("Content-Type", "application/json");
        if (signature != null) request.header(header, signature);
        return nobody.send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("trace_id").asString("")).isNotBlank();
        assertThat(answer.raw().headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
