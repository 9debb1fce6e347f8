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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
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
            assertThat(tool("port", "+", "1"))
                    .as("a tool beside it works on its database")
                    .isEqualTo(EmbeddedDatabase.running(folder).orElseThrow().port());
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
    void a_tool_without_a_server_starts_a_database_of_its_own_and_stops_it() {
        assertThat(tool("port")).isPositive();
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
        assertThatThrownBy(() -> tool("unknown"))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("unknown command 'unknown'");
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
        @ConditionalOnWebApplication
        SecurityWebFilterChain open(ServerHttpSecurity http) {
            return http.authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                    .build();
        }

        /** Answers with the port of the database. */
        @Bean
        Subcommand port(@Value("${wafaa.database.url}") String url, Started modules) {
            return new Subcommand() {
                @Override
                public String name() {
                    return "port";
                }

                @Override
                public int run(List<String> arguments) {
                    assertThat(modules.isRunning()).isFalse();
                    return URI.create(url.substring("jdbc:".length())).getPort();
                }
            };
        }

        @Bean
        Started started() {
            return new Started();
        }
    }

    /** Stands for what the modules start. */
    static class Started implements SmartLifecycle {
        private boolean running;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    private int tool(String name, String... arguments) {
        var settings = new LaunchSettings(Mode.TOOL, 0, LaunchSettings.LOOPBACK, folder, null, null);
        return Tool.run(SmallApplication.class, settings, name, List.of(arguments));
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
