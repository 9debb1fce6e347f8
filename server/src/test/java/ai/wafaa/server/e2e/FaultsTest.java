package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.scenario.FaultScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of the server, of PostgreSQL, and of both under load. {@code benchmarks/run faults} is the same for longer. What it checks: every message
 * that was acknowledged is recorded once and answered, and what is served equals a rebuild from the log.
 */
class FaultsTest {
    @TempDir
    Path folder;

    @Test
    void whatever_is_killed_nothing_acknowledged_is_lost_or_doubled() throws Exception {
        Path root = launcher();
        String before = System.setProperty("wafaa.root", root.toString());
        try {
            Report report = new FaultScenario()
                    .run(new Options(List.of(
                            "--data", folder.resolve("run").toString(),
                            "--tenants", "2",
                            "--agents", "2",
                            "--rate", "120/min",
                            "--times", "1",
                            "--warmup", "3",
                            "--shortest-pause", "0.5",
                            "--longest-pause", "2")));
            assertThat(report.passed()).as(report.table()).isTrue();
        } finally {
            if (before == null) System.clearProperty("wafaa.root");
            else System.setProperty("wafaa.root", before);
        }
    }

    /** The server of this build, by the name under which the program starts it; without a build of its own. */
    private Path launcher() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path script = root.resolve("wafaa");
        Files.writeString(script, """
            #!/bin/sh
            exec '%s' -Dwafaa.outbound.lease=5s -Dwafaa.outbound.doubt-grace=5s -Xmx700m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '%s' ai.wafaa.server.ServerApplication "$@"
            """.formatted(java, System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return root;
    }
}
