package ai.wafaa.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code --name value} and {@code --flag}, as given on the command line. One that nobody asks for is a mistake of the caller. */
public final class Options {
    /** What the caller got wrong, in a sentence. */
    public static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UsageException(String message) {
            super(message);
        }
    }

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    public Options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (!name.startsWith("--")) {
                throw new UsageException("unexpected argument: " + name);
            }
            boolean hasValue = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
            values.put(name.substring(2), hasValue ? arguments.get(++i) : "true");
        }
    }

    public String text(String name, String otherwise) {
        known.add(name);
        return values.getOrDefault(name, otherwise);
    }

    public boolean given(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    public int number(String name, int otherwise) {
        return (int) decimal(name, otherwise);
    }

    public double decimal(String name, double otherwise) {
        try {
            return Double.parseDouble(text(name, Double.toString(otherwise)));
        } catch (NumberFormatException notANumber) {
            throw new UsageException("--" + name + " takes a number");
        }
    }

    public long seed(String name, long otherwise) {
        try {
            return Long.parseLong(text(name, Long.toString(otherwise)));
        } catch (NumberFormatException notANumber) {
            throw new UsageException("--" + name + " takes a whole number");
        }
    }

    public Path path(String name, Path otherwise) {
        return Path.of(text(name, otherwise.toString()));
    }

    /** Messages per second of {@code 10000/min}, {@code 200/s} or a plain number per minute. */
    public double rate(String name, String otherwise) {
        String[] parts = text(name, otherwise).split("/");
        try {
            double count = Double.parseDouble(parts[0]);
            return parts.length > 1 && parts[1].startsWith("s") ? count : count / 60;
        } catch (NumberFormatException notANumber) {
            throw new UsageException("--" + name + " takes a rate such as 10000/min or 200/s");
        }
    }

    /** To be called when every option has been asked for. */
    public void rejectUnknown() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException("unknown option: --" + name);
                });
    }
}
