package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does: commands in processes of their own, beside a server for real use and without it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorTest {
    private static final String PROVISION = """
        {"tenants": [{"tenant": "filed", "name": "From a file", "admin_email": "admin@filed.example", "admin_password": "wafaa-demo",
          "whatsapp_phone_number_id": "5550001", "app_secret": "demo-app-secret", "verify_token": "v", "access_token": "a"}]}
        """;

    @TempDir
    static Path folder;

    private static @Nullable RunningServer server;

    @AfterAll
    static void stop() {
        if (server != null) server.close();
    }

    @Test
    @Order(1)
    void a_file_brings_tenants_in_at_the_start() throws IOException {
        Path file = Files.writeString(folder.resolve("tenants.json"), PROVISION);
        server = TestServer.start(settings("data"), Map.of("wafaa.provision-file", file.toString()));
        Api nobody = Api.nobody(server.url());
        Api admin = nobody.signIn("filed", "admin@filed.example");
        assertThat(admin.get("/api/v1/me").body().path("role").asString()).isEqualTo("admin");
        assertThat(nobody.whatsApp("5550001", "971501110001", "wamid.filed", "Hello, is anybody there?")
                        .status())
                .isEqualTo(200);
        assertThat(nobody.get("/sandbox/whatsapp/messages?to=971501110001").status())
                .as("what was sent is shown in the demo only")
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void a_tenant_that_is_added_beside_the_server_can_sign_in_and_take_messages_at_once() throws Exception {
        var added = wafaa(
                "tenant",
                "add",
                "--slug",
                "shop",
                "--admin-email",
                "boss@shop.example",
                "--admin-password",
                "wafaa-demo",
                "--channel",
                "shop-orders",
                "--app-secret",
                "demo-app-secret");
        assertThat(added.output()).contains("Tenant 'shop' is there; sign in as boss@shop.example");
        assertThat(added.exit()).isZero();
        Api nobody = Api.nobody(running().url());
        Api boss = nobody.signIn("shop", "boss@shop.example");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> nobody.signed(
                                        "/webhooks/messages/shop-orders",
                                        "X-Wafaa-Signature-256",
                                        "{\"message_id\":\"1\",\"from\":{\"id\":\"c\"},\"text\":\"hello\"}")
                                .status()
                        == 202);
        await().until(() ->
                boss.get("/api/v1/conversations").body().path("data").size() == 1);
    }

    @Test
    @Order(3)
    void what_exists_or_makes_no_sense_is_told_in_a_line_and_left_as_it_is() throws Exception {
        var again = wafaa("tenant", "add", "--slug", "shop", "--admin-email", "other@shop.example");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.output()).contains("wafaa: there is a tenant 'shop' already; it was left as it is");
        var server = wafaa("serve");
        assertThat(server.exit()).isEqualTo(1);
        assertThat(server.output().lines()).hasSize(1);
        assertThat(server.output()).contains("in use by process");
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var onBusyPort = wafaa(
                    Map.of(
                            "WAFAA_PORT",
                            String.valueOf(busy.getLocalPort()),
                            "WAFAA_DATA_DIR",
                            folder.resolve("other").toString()),
                    "serve");
            assertThat(onBusyPort.exit()).isEqualTo(1);
            assertThat(onBusyPort.output().lines()).hasSize(1);
            assertThat(onBusyPort.output()).contains("port " + busy.getLocalPort() + " is in use; set WAFAA_PORT");
        }
    }

    @Test
    @Order(4)
    void the_read_models_equal_a_rebuild() throws Exception {
        var compared = wafaa("compare");
        assertThat(compared.output()).contains("Equal at position");
        assertThat(compared.exit()).isZero();
    }

    @Test
    @Order(5)
    void a_copy_of_the_folder_is_the_whole_server() throws Exception {
        running().close();
        var copied = new ProcessBuilder(
                        "cp",
                        "-a",
                        folder.resolve("data").toString(),
                        folder.resolve("copy").toString())
                .inheritIO()
                .start();
        assertThat(copied.waitFor()).isZero();
        server = TestServer.start(settings("copy"), Map.of());
        Api admin = Api.nobody(running().url()).signIn("filed", "admin@filed.example");
        String conversation = admin.get("/api/v1/conversations?q=971501110001")
                .body()
                .path("data")
                .path(0)
                .path("id")
                .asString();
        assertThat(admin.get("/api/v1/conversations/" + conversation + "/messages")
                        .body()
                        .path("data")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Hello, is anybody there?");
        assertThat(Files.exists(folder.resolve("copy/master.key"))).isTrue();
    }

    private static RunningServer running() {
        if (server == null) throw new IllegalStateException("the server did not start");
        return server;
    }

    private static LaunchSettings settings(String data) {
        return new LaunchSettings(Mode.SERVE, 0, "127.0.0.1", folder.resolve(data), null, null);
    }

    private record Ended(int exit, String output) {}

    private static Ended wafaa(String... words) throws IOException, InterruptedException {
        return wafaa(Map.of("WAFAA_DATA_DIR", folder.resolve("data").toString(), "WAFAA_PORT", "0"), words);
    }

    /** What the launcher starts, without the launcher's build. */
    private static Ended wafaa(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "ai.wafaa.server.ServerApplication"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
