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
        return ProcessHandle.of(pid)
                .filter(process -> program(process).contains(program))
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> Arrays.asList(arguments).contains(argument))
                .isPresent();
    }

    /** Every process of this machine that runs the program in the folder, as far as the system tells (Linux). */
    static List<ProcessHandle> workingIn(Path folder, String program) {
        return ProcessHandle.allProcesses()
                .filter(process -> program(process).contains(program) && alive(process.pid()))
                .filter(process ->
                        workingFolder(process.pid()).filter(folder::equals).isPresent())
                .toList();
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(path -> path.getFileName().toString())
                .orElse("");
    }
}
