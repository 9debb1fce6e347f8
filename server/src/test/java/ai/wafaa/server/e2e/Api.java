package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP interface, as one user or as nobody. */
final class Api {
    static final String SECRET = "demo-app-secret";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            // A thousand at once, from one process on two processors: the client itself needs some seconds to get to
            // each.
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private final String url;
    private final @Nullable String token;
    private final String userId;

    private Api(String url, @Nullable String token, String userId) {
        this.url = url;
        this.token = token;
        this.userId = userId;
    }

    static Api nobody(String url) {
        return new Api(url, null, "");
    }

    Api signIn(String tenant, String email) {
        var answer = post("/api/v1/auth/login", Map.of("tenant", tenant, "email", email, "password", "wafaa-demo"));
        assertThat(answer.status()).isEqualTo(200);
        return new Api(
                url,
                answer.body().path("access_token").asString(),
                answer.body().path("user").path("id").asString());
    }

    String userId() {
        return userId;
    }

    /** An answer; the body is empty where there was none. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String code() {
            return body.path("code").asString("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer patch(String path, Object body) {
        return send(json(path).method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a text as a customer on WhatsApp, signed as Meta signs. */
    Answer whatsApp(String phoneNumberId, String customer, String messageId, String text) {
        return signed(
                "/webhooks/whatsapp", "X-Hub-Signature-256", WhatsApp.text(phoneNumberId, customer, messageId, text));
    }

    Answer signed(String path, String header, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(json(path).header(header, "sha256=" + hmac(bytes)).POST(BodyPublishers.ofByteArray(bytes)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            boolean isJson =
                    response.headers().firstValue("content-type").orElse("").contains("json");
            return new Answer(response.statusCode(), isJson ? JSON.readTree(body) : JSON.createObjectNode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    static String hmac(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Listens to the live stream until closed. */
    Stream stream() {
        return new Stream(
                request("/api/v1/stream").timeout(Duration.ofMinutes(5)).build());
    }

    /** What came over a live stream, as {@code type data}. */
    static final class Stream implements AutoCloseable {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final Thread reader;

        private Stream(HttpRequest request) {
            reader = Thread.startVirtualThread(() -> read(request));
        }

        private void read(HttpRequest request) {
            try {
                String type = "";
                for (String line : (Iterable<String>)
                        HTTP.send(request, BodyHandlers.ofLines()).body()::iterator) {
                    if (line.startsWith("event:")) type = line.substring(6).strip();
                    if (line.startsWith("data:"))
                        events.add(type + " " + line.substring(5).strip());
                }
            } catch (IOException | java.io.UncheckedIOException e) {
                events.add("ended " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        List<String> events() {
            return events;
        }

        @Override
        public void close() {
            reader.interrupt();
        }
    }
}
