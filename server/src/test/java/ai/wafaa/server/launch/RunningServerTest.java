package ai.wafaa.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.embedded.EmbeddedServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

class RunningServerTest {
    @TempDir
    Path folder;

    @Test
    void it_answers_keeps_its_folder_to_itself_and_leaves_nothing_running() throws Exception {
        try (var server = RunningServer.start(SmallApplication.class, settings(0))) {
            assertThat(status(server, "/livez")).isEqualTo(200);
            assertThat(status(server, "/readyz")).isEqualTo(200);
            assertThat(status(server, "/metrics")).isEqualTo(200);
            assertThat(EmbeddedDatabase.running(folder)).isPresent();
            assertThatThrownBy(() -> RunningServer.start(SmallApplication.class, settings(0)))
                    .isInstanceOf(EmbeddedServiceException.class)
                    .hasMessageContaining("is in use by process");
        }
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("logs/wafaa.log")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"@timestamp\":"));
    }

    @Test
    void a_busy_port_is_told_before_anything_is_started() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> RunningServer.start(SmallApplication.class, settings(busy.getLocalPort())))
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessage("port %d is in use; set WAFAA_PORT", busy.getLocalPort());
        }
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_service_that_does_not_start_ends_the_other_and_says_why() throws IOException {
        Files.createFile(folder.resolve("postgres.new"));
        Files.createFile(folder.resolve("postgres"));
        assertThatThrownBy(() -> RunningServer.start(SmallApplication.class, settings(0)))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessageContaining("PostgreSQL");
        assertThat(folder.resolve("redis/redis.pid")).doesNotExist();
    }

    /** Without the modules: their beans are not what is looked at here. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class SmallApplication {
        @Bean
        SecurityWebFilterChain open(ServerHttpSecurity http) {
            return http.authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                    .build();
        }
    }

    private LaunchSettings settings(int port) {
        return new LaunchSettings(Mode.SERVE, port, LaunchSettings.LOOPBACK, folder, null, null);
    }

    private static int status(RunningServer server, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.url() + path));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
