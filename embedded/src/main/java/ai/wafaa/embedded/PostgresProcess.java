package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of one cluster, whoever started it. It runs in a session of its own, so that ctrl-C at the terminal
 * does not reach it before its clients are done.
 */
final class PostgresProcess implements ServiceProcess {
    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final long LOG_LIMIT = 20_000_000;
    private final PostgresCluster cluster;
    private final Path folder;
    private final Path logFile;
    private final PostgresPrograms programs;

    PostgresProcess(PostgresCluster cluster, Path logFile, PostgresPrograms programs) {
        this.cluster = cluster;
        this.folder = cluster.folder();
        this.logFile = logFile;
        this.programs = programs;
    }

    @Override
    public long start(int port) throws IOException {
        cluster.configure(port);
        Files.createDirectories(logFile.getParent());
        if (Files.exists(logFile) && Files.size(logFile) > LOG_LIMIT) {
            Files.move(logFile, logFile.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        programs.own(folder);
        programs.own(logFile);
        var outcome = programs.run(
                START_LIMIT.plusSeconds(10),
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--silent",
                        "--timeout=" + START_LIMIT.toSeconds(),
                        "--pgdata=" + folder,
                        "--log=" + logFile));
        if (!outcome.successful()) {
            throw new EmbeddedServiceException(
                    "PostgreSQL did not start: " + outcome.output() + Folders.tail(logFile, 5));
        }
        return recordedPid()
                .orElseThrow(() -> new EmbeddedServiceException("PostgreSQL ended at once, see " + logFile));
    }

    /**
     * A process that merely got the recorded number later is not touched, but the record goes: PostgreSQL would respect
     * it for ever.
     */
    @Override
    public void clearLeftovers() throws IOException {
        OptionalLong recorded = recordedPid();
        if (recorded.isPresent() && Processes.alive(recorded.getAsLong()) && isOurs(recorded.getAsLong())) {
            log.info("stopping the PostgreSQL that an earlier run left behind (process {})", recorded.getAsLong());
            stop(recorded.getAsLong());
        }
        for (ProcessHandle orphan : Processes.titled("postgres: " + cluster.name() + ":")) {
            // Children whose parent was killed. Their memory must be gone before a new server may touch the files.
            Processes.signal(orphan.pid(), "TERM");
            if (!Processes.awaitEnd(orphan.pid(), Duration.ofSeconds(5))) {
                Processes.signal(orphan.pid(), "KILL");
                Processes.awaitEnd(orphan.pid(), Duration.ofSeconds(5));
            }
        }
        Files.deleteIfExists(pidFile());
    }

    /** Rolls back what is open, writes a checkpoint, ends. */
    @Override
    public void stop(long pid) {
        Processes.signal(pid, "INT");
        if (Processes.awaitEnd(pid, Duration.ofSeconds(60))) {
            return;
        }
        log.warn("PostgreSQL does not stop; ending it as a crash would, its log makes it whole at the next start");
        Processes.signal(pid, "QUIT");
        if (!Processes.awaitEnd(pid, Duration.ofSeconds(30))) {
            throw new EmbeddedServiceException("PostgreSQL (process " + pid + ") does not stop");
        }
    }

    /** Kills the server and its children at one blow, as a crash of the machine would. */
    @Override
    public void kill(long pid) {
        List<ProcessHandle> all = ProcessHandle.of(pid).stream()
                .flatMap(server -> server.descendants())
                .toList();
        Processes.signal(pid, "KILL");
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(child -> Processes.awaitEnd(child.pid(), Duration.ofSeconds(10)));
        Processes.awaitEnd(pid, Duration.ofSeconds(10));
    }

    private boolean isOurs(long pid) {
        return Processes.workingFolder(pid)
                .map(folder::equals)
                .orElseGet(() -> Processes.runs(pid, "postgres", folder.toString()));
    }

    private OptionalLong recordedPid() throws IOException {
        if (!Files.exists(pidFile())) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(pidFile())) {
            return lines.limit(1).map(String::strip).mapToLong(Long::parseLong).findFirst();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
