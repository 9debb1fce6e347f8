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
    private final PostgresAccount account;

    private PostgresPrograms(Path bin, PostgresAccount account) {
        this.bin = bin;
        this.account = account;
    }

    static PostgresPrograms unpacked() {
        var account = PostgresAccount.ofThisProcess();
        Path home = BinaryCache.unpackedArchive(resource(), account.programs());
        return new PostgresPrograms(home.resolve("bin"), account);
    }

    Processes.Outcome run(Duration limit, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        return Processes.run(limit, command);
    }

    /** Makes files of an earlier run accessible to the programs. */
    void own(Path path) throws IOException {
        account.own(path);
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
}
