package ai.wafaa.benchmark.target;

import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One server, started by its launcher as a user would; may be killed and started again on the same data and port. */
public final class ServerProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Path root;
    private final Path dataFolder;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private Process launcher;
    private long jvm;

    /** Starts at once; {@link #awaitReady} waits. */
    public ServerProcess(Path root, Path dataFolder, int port, Map<String, String> environment) throws IOException {
        this.root = root;
        this.dataFolder = dataFolder;
        this.port = port;
        this.environment = environment;
        this.log = dataFolder.resolveSibling("server.log");
        this.launcher = launch();
    }

    public int port() {
        return port;
    }

    /** The Java process; valid once the server has been ready. */
    public long jvm() {
        return jvm;
    }

    /** Resident memory of the Java process. */
    public double jvmMib() {
        return ProcessFigures.residentMib(jvm);
    }

    public Path log() {
        return log;
    }

    /** Starts it again; the old one must have ended. */
    public void start() throws IOException {
        launcher = launch();
    }

    private Process launch() throws IOException {
        return command(List.of("serve"), ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Another command of the launcher, with the server's environment; its output goes to the given place. */
    public ProcessBuilder command(List<String> arguments, ProcessBuilder.Redirect output) {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(root.resolve("wafaa").toString()), arguments.stream())
                        .toList());
        builder.directory(root.toFile()).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("WAFAA_PORT", Integer.toString(port));
        builder.environment().put("WAFAA_DATA_DIR", dataFolder.toString());
        // A customer of the programs knows what answers to expect; the question how it went is none of them.
        builder.environment().put("WAFAA_RATINGS", "false");
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Waits until {@code /readyz} answers 200.
     *
     * @return whether it came to that; false at once when the launcher ended
     */
    public boolean awaitReady(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (ready()) {
                jvm = findJvm();
                return true;
            }
            if (!launcher.isAlive()) {
                return false;
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** One look at {@code /readyz}. */
    public boolean ready() throws InterruptedException {
        try (WireClient client = new WireClient(port, 1, 2_000)) {
            return client.send(Request.get("/readyz", Map.of())).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public boolean alive() {
        return launcher.isAlive();
    }

    /** The data folder's lock names its owner; else the launcher's biggest descendant is it. */
    private long findJvm() {
        OptionalLong owner = lockOwner();
        if (owner.isPresent()
                && ProcessHandle.of(owner.getAsLong())
                        .map(ProcessHandle::isAlive)
                        .orElse(false)) {
            return owner.getAsLong();
        }
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .max(Comparator.comparingDouble(each -> ProcessFigures.residentMib(each.pid())))
                .map(ProcessHandle::pid)
                .orElse(launcher.pid());
    }

    private OptionalLong lockOwner() {
        try {
            return OptionalLong.of(Long.parseLong(
                    Files.readString(dataFolder.resolve("wafaa.lock")).strip()));
        } catch (IOException | NumberFormatException noOwner) {
            return OptionalLong.empty();
        }
    }

    /** kill -9 of the Java process and of the launcher around it, nothing else: PostgreSQL and Redis live on. */
    public void kill() throws InterruptedException {
        ProcessHandle.of(jvm).ifPresent(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
        launcher.waitFor();
        awaitEnd(jvm);
    }

    private static void awaitEnd(long pid) throws InterruptedException {
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            Thread.sleep(5);
        }
    }

    /** kill -9 of PostgreSQL's server process and all its children, at one blow. */
    public static void killPostgres(Database database) {
        database.postmaster()
                .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(postmaster -> {
                    List<ProcessHandle> children = postmaster.children().toList();
                    postmaster.destroyForcibly();
                    children.forEach(ProcessHandle::destroyForcibly);
                }));
    }

    /** Asks it to end, as an operator does, and waits. */
    public void stop() throws InterruptedException {
        ProcessHandle.of(jvm).ifPresent(ProcessHandle::destroy);
        if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Ends it and the database that it started. */
    public void shutDown() throws InterruptedException {
        if (launcher.isAlive()) {
            jvm = jvm == 0 ? findJvm() : jvm;
            stop();
        }
        Database.embeddedIn(dataFolder)
                .postmaster()
                .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy));
    }
}
