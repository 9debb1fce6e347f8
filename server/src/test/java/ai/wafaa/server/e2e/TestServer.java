package ai.wafaa.server.e2e;

import ai.wafaa.server.ServerApplication;
import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers for tests: the whole of it, as the launcher starts it. */
final class TestServer {
    private static @Nullable RunningServer shared;
    private static @Nullable GraphStub whatsApp;

    private TestServer() {}

    /** A demo that all tests of this JVM may use, with customers of their own; it ends with the JVM. */
    static synchronized RunningServer demo() {
        if (shared == null) {
            Path folder = folder();
            whatsApp = stub();
            shared = start(
                    new LaunchSettings(Mode.DEMO, 0, "127.0.0.1", folder, null, null),
                    Map.of("wafaa.whatsapp.graph-url", whatsApp.url(), "wafaa.test.trace", "true"));
        }
        return shared;
    }

    /** Where the shared demo's messages to WhatsApp arrive. */
    static synchronized GraphStub whatsApp() {
        demo();
        if (whatsApp == null) throw new IllegalStateException("the demo has not been started");
        return whatsApp;
    }

    /** Starts one with settings that hold for it alone. */
    static RunningServer start(LaunchSettings settings, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putIfAbsent("WAFAA_DEMO_TRAFFIC", "off");
        all.forEach(System::setProperty);
        try {
            return RunningServer.start(ServerApplication.class, settings);
        } finally {
            all.keySet().forEach(System::clearProperty);
        }
    }

    private static Path folder() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            return Files.createTempDirectory(
                    Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir")), "wafaa-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GraphStub stub() {
        try {
            return new GraphStub();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
