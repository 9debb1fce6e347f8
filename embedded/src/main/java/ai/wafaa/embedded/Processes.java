package ai.wafaa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Processes that are not children of this JVM: whether they live, where they work, and how to ask them to end. */
final class Processes {
    private Processes() {}

    /** Runs a program to its end. */
    static Outcome run(Duration limit, List<String> command) {
        try {
            Path output = Files.createTempFile("wafaa", ".out");
            try {
                // A file, not a pipe: a daemon that the program starts would hold the pipe open.
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, "no end within " + limit.toSeconds() + " s: " + Files.readString(output));
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new EmbeddedServiceException("cannot run " + command.getFirst() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceException("interrupted while running " + command.getFirst(), e);
        }
    }

    record Outcome(int exitCode, String output) {
        boolean successful() {
            return exitCode == 0;
        }
    }

    /** A process that has ended but was not yet collected by its parent counts as dead. */
    static boolean alive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid);
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code INT}, {@code QUIT}, {@code TERM} or {@code KILL}; a process that is gone is no error. */
    static void signal(long pid, String name) {
        run(Duration.ofSeconds(10), List.of("kill", "-" + name, Long.toString(pid)));
    }

    static boolean awaitEnd(long pid, Duration limit) {
        return await(limit, () -> !alive(pid));
    }

    static boolean await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    /** The folder in which a process works, where the system tells (Linux). */
    static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Path.of("/proc/" + pid + "/cwd").toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the process runs the program and was given the argument. */
    static boolean runs(long pid, String program, String argument) {
        List<String> words = commandLine(pid);
        return !words.isEmpty() && words.getFirst().contains(program) && words.contains(argument);
    }

    /** Linux tells it of every process, of which {@link ProcessHandle} tells nothing when it is another user's. */
    private static List<String> commandLine(long pid) {
        try {
            return List.of(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
        } catch (IOException e) {
            return ProcessHandle.of(pid).map(ProcessHandle::info).stream()
                    .flatMap(info -> Stream.concat(
                            info.command().stream(),
                            Arrays.stream(info.arguments().orElse(new String[0]))))
                    .toList();
        }
    }

    /** Every process whose title begins so, whoever's it is. */
    static List<ProcessHandle> titled(String beginning) {
        return ProcessHandle.allProcesses()
                .filter(process -> String.join(" ", commandLine(process.pid())).startsWith(beginning))
                .filter(process -> alive(process.pid()))
                .toList();
    }
}
