package ai.wafaa.server.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before anything is started.
 *
 * @param mode What the process is for.
 * @param port Of the HTTP server; 0 for a free one ({@code WAFAA_PORT}, 8080).
 * @param bind Address at which it listens ({@code WAFAA_BIND}, 127.0.0.1; the demo always there).
 * @param dataFolder Where everything is kept ({@code WAFAA_DATA_DIR}, ./data).
 * @param databaseUrl JDBC URL of an external PostgreSQL ({@code WAFAA_DATABASE_URL}); without one, an embedded one runs.
 * @param redisUrl URL of an external Redis ({@code WAFAA_REDIS_URL}); without one, an embedded one runs.
 */
public record LaunchSettings(
        Mode mode,
        int port,
        String bind,
        Path dataFolder,
        @Nullable String databaseUrl,
        @Nullable String redisUrl) {
    static final String LOOPBACK = "127.0.0.1";

    /** @throws LaunchProblem if a variable makes no sense */
    public static LaunchSettings of(Mode mode, Map<String, String> environment) {
        return new LaunchSettings(
                mode,
                port(environment.getOrDefault("WAFAA_PORT", "8080")),
                mode == Mode.DEMO ? LOOPBACK : environment.getOrDefault("WAFAA_BIND", LOOPBACK),
                Path.of(environment.getOrDefault("WAFAA_DATA_DIR", "data")),
                given(environment, "WAFAA_DATABASE_URL"),
                given(environment, "WAFAA_REDIS_URL"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text);
        }
        throw notAPort(text);
    }

    private static LaunchProblem notAPort(String text) {
        return new LaunchProblem("WAFAA_PORT must be a number from 0 to 65535, but is '" + text + "'");
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
