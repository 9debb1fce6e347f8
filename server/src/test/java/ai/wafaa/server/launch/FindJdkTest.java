package ai.wafaa.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell that looks for a JDK, shared by the launcher and the Maven wrapper. */
class FindJdkTest {
    @TempDir
    Path folder;

    @Test
    void java_home_is_taken_when_it_is_of_the_right_version() throws Exception {
        Path right = jdk("right", "25.0.3");
        assertThat(found(Map.of("JAVA_HOME", right.toString()))).isEqualTo(right.toString());
    }

    @Test
    void a_home_of_another_version_is_passed_over_for_one_that_a_version_manager_installed() throws Exception {
        Path other = jdk("other", "17.0.15");
        Path installed = jdk("home/.sdkman/candidates/java/25.0.3-tem", "25.0.3");
        // What the machine itself has comes earlier in the search; then that is as good.
        String found = found(Map.of(
                "JAVA_HOME", other.toString(), "HOME", folder.resolve("home").toString()));
        assertThat(found).isNotEqualTo(other.toString());
        assertThat(Path.of(found).resolve("release")).content().contains("JAVA_VERSION=\"25");
        assertThat(installed).exists();
    }

    @Test
    void a_java_on_the_path_is_followed_through_links() throws Exception {
        Path right = jdk("right", "25");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), Path.of("../link"));
        Files.createSymbolicLink(folder.resolve("link"), right.resolve("bin/javac"));
        assertThat(found(Map.of("PATH", bin + ":/usr/bin:/bin")))
                .isEqualTo(right.toRealPath().toString());
    }

    @Test
    void a_version_that_merely_begins_alike_is_not_taken() throws Exception {
        Path other = jdk("other", "250.1");
        assertThat(found(Map.of("JAVA_HOME", other.toString()))).isNotEqualTo(other.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            Files.createFile(
                    home.resolve("bin").resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private String found(Map<String, String> environment) throws Exception {
        Path script = Path.of("../.mvn/find-jdk.sh").toAbsolutePath().normalize();
        var shell = new ProcessBuilder("/bin/sh", "-euc", ". '" + script + "'; find_jdk || echo none");
        shell.environment().remove("JAVA_HOME");
        shell.environment().put("HOME", folder.resolve("nobody").toString());
        shell.environment().putAll(environment);
        Process process = shell.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
