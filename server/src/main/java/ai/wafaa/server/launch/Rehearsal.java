package ai.wafaa.server.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Starts the demo in a folder that is thrown away, plays some traffic and stops, so that the JVM can record which classes a
 * start needs and which methods run hot ({@code -XX:AOTCacheOutput}).
 */
final class Rehearsal {
    private static final List<String> PATHS =
            List.of("/livez", "/readyz", "/metrics", "/openapi.json", "/chat/demo", "/api/v1/queue");
    private static final String LOGIN = """
            {"tenant": "demo", "email": "agent1@demo.example", "password": "wafaa-demo"}""";

    /** For each answer: who waits for ever never starts. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Rehearsal() {}

    static int run(Class<?> application) {
        try {
            Path folder = Files.createTempDirectory("wafaa-rehearsal");
            var settings = new LaunchSettings(Mode.DEMO, 0, LaunchSettings.LOOPBACK, folder, null, null);
            try (RunningServer server = RunningServer.start(application, settings);
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String path : PATHS) {
                    ask(client, HttpRequest.newBuilder(URI.create(server.url() + path)));
                }
                JsonNode session = new ObjectMapper()
                        .readTree(ask(
                                client,
                                HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/auth/login"))
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(LOGIN))));
                RehearsalTraffic.run(
                        client,
                        server.url(),
                        session.path("user").path("id").asString(),
                        session.path("access_token").asString());
            } finally {
                delete(folder);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the rehearsal failed", e);
        }
    }

    private static byte[] ask(HttpClient client, HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
