package ai.wafaa.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Redis process of one folder, whoever started it. A daemon, so that ctrl-C at the terminal does not reach it. */
final class RedisProcess implements ServiceProcess {
    private static final Logger log = LoggerFactory.getLogger(RedisProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private final Path folder;
    private final String password;
    private final Path program = BinaryCache.program(resource());

    RedisProcess(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /** Data that cannot be read is put aside: whatever Redis holds here can be built again. */
    @Override
    public long start(int port) throws IOException {
        configure(port);
        if (!launch(port)) {
            Path aside = folder.resolve("appendonly.aof.unreadable");
            log.warn("Redis cannot read its data; starting empty, the old data is kept as {}", aside);
            if (!Files.exists(data())) {
                throw new EmbeddedServiceException("Redis did not start: " + Folders.tail(logFile(), 5));
            }
            Files.move(data(), aside, StandardCopyOption.REPLACE_EXISTING);
            if (!launch(port)) {
                throw new EmbeddedServiceException("Redis did not start: " + Folders.tail(logFile(), 5));
            }
        }
        return recordedPid();
    }

    private boolean launch(int port) throws IOException {
        Files.deleteIfExists(pidFile());
        var outcome = Processes.run(
                START_LIMIT,
                List.of(program.toString(), folder.resolve("redis.conf").toString()));
        if (!outcome.successful()) {
            return false;
        }
        // The pid file is the daemon's first act; the answer comes when the data is loaded.
        Processes.await(Duration.ofSeconds(5), () -> recordedPid() != 0);
        long pid = recordedPid();
        return Processes.await(START_LIMIT, () -> answers(port) || !Processes.alive(pid)) && Processes.alive(pid);
    }

    private void configure(int port) throws IOException {
        Folders.writePrivately(
                folder.resolve("redis.conf"), """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize yes
                set-proc-title no
                dir "%s"
                pidfile "%s"
                logfile "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 256mb
                maxmemory-policy allkeys-lru
                """.formatted(port, password, folder, pidFile(), logFile()));
    }

    static Optional<Integer> configuredPort(Path folder) throws IOException {
        Path file = folder.resolve("redis.conf");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("port "))
                .map(line -> Integer.valueOf(line.substring("port ".length())))
                .findFirst();
    }

    @Override
    public void clearLeftovers() {
        long pid = recordedPid();
        if (pid != 0 && Processes.alive(pid) && isOurs(pid)) {
            log.info("stopping the Redis that an earlier run left behind (process {})", pid);
            stop(pid);
        }
    }

    private boolean isOurs(long pid) {
        return Processes.runs(pid, "redis", folder.resolve("redis.conf").toString());
    }

    @Override
    public void stop(long pid) {
        Processes.signal(pid, "TERM");
        if (!Processes.awaitEnd(pid, Duration.ofSeconds(20))) {
            kill(pid);
        }
    }

    @Override
    public void kill(long pid) {
        Processes.signal(pid, "KILL");
        Processes.awaitEnd(pid, Duration.ofSeconds(10));
    }

    private boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes("+OK\r\n+PONG\r\n".length());
            return new String(answer, StandardCharsets.US_ASCII).endsWith("+PONG\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    /** 0 when none is recorded. */
    private long recordedPid() {
        try {
            return Long.parseLong(Files.readString(pidFile()).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private Path pidFile() {
        return folder.resolve("redis.pid");
    }

    private Path logFile() {
        return folder.resolve("redis.log");
    }

    private Path data() {
        return folder.resolve("appendonly.aof");
    }

    private static String resource() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
        }
        return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
    }
}
