package ai.wafaa.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** PostgreSQL's own folder: made at the first start, kept since; and the settings that are written at each start. */
final class PostgresCluster {
    static final String USER = "wafaa";
    private static final String PASSWORD = "postgres.password";
    private static final String SETTINGS = "wafaa.conf";

    /** A commit that was acknowledged survives a crash of the process, of the system and of the power. */
    private static final Map<String, String> DURABILITY =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> SIZE = Map.of(
            "max_connections", "100",
            "work_mem", "8MB",
            "maintenance_work_mem", "128MB",
            "wal_buffers", "16MB",
            "max_wal_size", "2GB",
            "jit", "off");

    private static final Map<String, String> BEHAVIOUR = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            // A session whose client hangs inside a transaction would hold back every later commit of the log.
            "idle_in_transaction_session_timeout", "60s",
            // What a killed client left running ends soon, and with it its locks.
            "client_connection_check_interval", "2s",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "log_checkpoints", "off",
            "log_line_prefix", "%m [%p] %d ");

    private final Path folder;
    private final Path passwordFile;
    private final PostgresPrograms programs;

    private PostgresCluster(Path folder, Path passwordFile, PostgresPrograms programs) {
        this.folder = folder;
        this.passwordFile = passwordFile;
        this.programs = programs;
    }

    /** One that was made before, perhaps only half. */
    static PostgresCluster existing(Path dataFolder, PostgresPrograms programs) {
        return new PostgresCluster(dataFolder.resolve("postgres"), dataFolder.resolve(PASSWORD), programs);
    }

    /** A half-made cluster of an interrupted first start is made anew. */
    static PostgresCluster in(Path dataFolder, PostgresPrograms programs) throws IOException {
        PostgresCluster cluster = existing(dataFolder, programs);
        if (!Files.isDirectory(cluster.folder)) {
            cluster.make(dataFolder.resolve("postgres.new"));
        }
        return cluster;
    }

    /** PostgreSQL records its process id in the first line of a file, its port in the fourth. */
    static Optional<Database> running(Path dataFolder, String name) throws IOException {
        Path record = dataFolder.resolve("postgres/postmaster.pid");
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(record);
        if (lines.size() < 4 || !Processes.alive(Long.parseLong(lines.getFirst().strip()))) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(3).strip());
        String password = Folders.secret(dataFolder.resolve(PASSWORD));
        return Optional.of(new Database(EmbeddedService.HOST, port, name, USER, password));
    }

    /** Stands in the title of each of its processes, so that those of a killed server are found. */
    String name() {
        return "wafaa-" + UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    }

    Path folder() {
        return folder;
    }

    String password() throws IOException {
        return Folders.secret(passwordFile);
    }

    private void make(Path fresh) throws IOException {
        Folders.delete(fresh);
        Folders.secret(passwordFile);
        var outcome = programs.run(
                Duration.ofMinutes(2),
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        if (!outcome.successful()) {
            throw new EmbeddedServiceException("initdb failed: " + outcome.output());
        }
        Files.writeString(fresh.resolve("postgresql.conf"), "include '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Written anew at each start: an older version's settings, or a half-written file, have no effect. */
    void configure(int port) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.putAll(DURABILITY);
        settings.putAll(SIZE);
        settings.putAll(memory());
        settings.putAll(BEHAVIOUR);
        settings.put("cluster_name", name());
        settings.put("port", Integer.toString(port));
        List<String> lines = new ArrayList<>();
        lines.add("# Written by Wafaa at each start. Own settings: alter system set ...");
        settings.forEach((name, value) -> lines.add(name + " = '" + value + "'"));
        Folders.writePrivately(folder.resolve(SETTINGS), String.join("\n", lines) + "\n");
    }

    /** Pages that are read again and again, as those of figures are, stay in PostgreSQL's own memory up to an eighth of the machine's, from 256 MiB to 4 GiB; only what was read takes any. */
    private static Map<String, String> memory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long megabytes = machine.getTotalMemorySize() >> 20;
        long own = Math.clamp(megabytes / 8, 256, 4096);
        return Map.of("shared_buffers", own + "MB", "effective_cache_size", Math.max(4 * own, 1024) + "MB");
    }
}
