package ai.wafaa.server.e2e;

import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.DataFolder;
import ai.wafaa.embedded.EmbeddedServiceException;
import ai.wafaa.server.ServerApplication;
import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import ai.wafaa.store.processing.Processors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Servers for tests: the whole of it, as the launcher starts it. */
final class TestServer {
    private static final String PREFIX = "wafaa-demo-";
    private static @Nullable RunningServer shared;
    private static @Nullable GraphStub whatsApp;
    private static @Nullable Path demoFolder;

    private TestServer() {}

    /** A demo that all tests of this JVM may use, with customers of their own; it ends with the JVM. */
    static synchronized RunningServer demo() {
        if (shared == null) {
            Path folder = newFolder();
            demoFolder = folder;
            whatsApp = stub();
            shared = start(
                    TestApplication.class,
                    new LaunchSettings(Mode.DEMO, 0, "127.0.0.1", folder, null, null),
                    Map.of("wafaa.whatsapp.graph-url", whatsApp.url()));
        }
        return shared;
    }

    /** The shared demo's data folder. */
    static synchronized Path folder() {
        demo();
        if (demoFolder == null) throw new IllegalStateException("the demo has not been started");
        return demoFolder;
    }

    /** Where the shared demo's messages to WhatsApp arrive. */
    static synchronized GraphStub whatsApp() {
        demo();
        if (whatsApp == null) throw new IllegalStateException("the demo has not been started");
        return whatsApp;
    }

    /** Starts one with settings that hold for it alone, and waits until it takes requests. */
    static RunningServer start(LaunchSettings settings, Map<String, String> properties) {
        return start(ServerApplication.class, settings, properties);
    }

    private static RunningServer start(Class<?> application, LaunchSettings settings, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putIfAbsent("WAFAA_DEMO_TRAFFIC", "off");
        all.forEach(System::setProperty);
        try {
            RunningServer server = RunningServer.start(application, settings);
            await().until(server.context().getBean(Processors.class)::caughtUp);
            return server;
        } finally {
            all.keySet().forEach(System::clearProperty);
        }
    }

    /** A new one; those of JVMs that have ended are deleted. */
    private static Path newFolder() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Path parent = Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
            try (DirectoryStream<Path> earlier = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path folder : earlier) if (hasEnded(folder)) delete(folder);
            }
            return Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasEnded(Path folder) {
        String pid = folder.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        return !pid.matches("\\d{1,9}") || ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        try (DataFolder taken = DataFolder.take(folder);
                Stream<Path> files = Files.walk(taken.path())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (EmbeddedServiceException inUse) {
            // its services outlived it; they will end by themselves
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
