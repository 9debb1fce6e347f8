package ai.wafaa.benchmark.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** CPU time and memory of processes, from {@code /proc}. A process that has ended counts as nothing. */
final class ProcessFigures {
    /** Of Linux on every architecture that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int UTIME = 11;
    private static final int CSTIME = 14;

    private ProcessFigures() {}

    /** Of the process alone. */
    static double cpuSeconds(long pid) {
        return ticks(pid, 2) / TICKS_PER_SECOND;
    }

    /** Of the process, its living children and those that it has seen end. */
    static double cpuSecondsWithChildren(long pid) {
        return ticks(pid, CSTIME - UTIME + 1) / TICKS_PER_SECOND
                + children(pid).mapToDouble(ProcessFigures::cpuSeconds).sum();
    }

    /** Resident set in MiB. */
    static double residentMib(long pid) {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / 1024.0;
    }

    /** Of the process and its children, memory that several share counted once. */
    static double proportionalMibWithChildren(long pid) {
        return Stream.concat(Stream.of(pid), children(pid).boxed())
                .mapToDouble(each -> kib(Path.of("/proc", Long.toString(each), "smaps_rollup"), "Pss:") / 1024.0)
                .sum();
    }

    private static LongStream children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).mapToLong(ProcessHandle::pid);
    }

    private static long ticks(long pid, int columns) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name stands in brackets and may itself hold blanks and brackets.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int i = UTIME; i < UTIME + columns; i++) {
                sum += Long.parseLong(fields[i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long kib(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
