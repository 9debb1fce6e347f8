package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code initdb} and {@code pg_ctl}, unpacked, and run as somebody whom PostgreSQL accepts. */
final class PostgresPrograms {
    private final Path bin;
    private final List<String> prefix;

    private PostgresPrograms(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    static PostgresPrograms unpacked() {
        return new PostgresPrograms(BinaryCache.unpackedArchive(resource()).resolve("bin"), notRoot());
    }

    Processes.Outcome run(Duration limit, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return Processes.run(limit, command);
    }

    private static String resource() {
        String arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            return "postgres-darwin-" + arch + ".txz";
        }
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        return "postgres-linux-" + arch + (musl ? "-alpine_linux" : "") + ".txz";
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody, while its files stay
     * root's.
     */
    private static List<String> notRoot() {
        if (!isRoot()) {
            return List.of();
        }
        if (!Processes.run(Duration.ofSeconds(10), List.of("unshare", "-U", "true"))
                .successful()) {
            throw new EmbeddedServiceException("PostgreSQL does not run as root, and this machine allows no user"
                    + " namespace: start Wafaa as another user or set WAFAA_DATABASE_URL");
        }
        return List.of("unshare", "-U");
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return System.getProperty("user.name").equals("root");
        }
    }
}
