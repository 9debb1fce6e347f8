package ai.wafaa.command.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What {@code training/run answers} fitted, by what it is for and what was compared. Immutable. */
public final class Weights {
    private static final String FILE = "answers.weights";
    private static final Weights SHIPPED = read();

    private final Map<String, double[]> weights;

    private Weights(Map<String, double[]> weights) {
        this.weights = weights;
    }

    /** Those that the product ships. */
    public static Weights shipped() {
        return SHIPPED;
    }

    /** @param what {@code ranking} or {@code confidence} */
    public double[] of(String what, Compared compared) {
        return Objects.requireNonNull(weights.get(name(what, compared)), what);
    }

    private static String name(String what, Compared compared) {
        return what + "." + compared.weightsName();
    }

    /** A line of the file. */
    public static String line(String what, Compared compared, double[] weights) {
        return name(what, compared) + "="
                + Arrays.stream(weights)
                        .mapToObj(weight -> String.format(Locale.ROOT, "%.4f", weight))
                        .collect(Collectors.joining(" "));
    }

    private static Weights read() {
        var lines = new Properties();
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE))) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        var weights = new HashMap<String, double[]>();
        for (String name : lines.stringPropertyNames()) {
            String[] values = lines.getProperty(name).split(" ");
            weights.put(
                    name, Arrays.stream(values).mapToDouble(Double::parseDouble).toArray());
        }
        return new Weights(Map.copyOf(weights));
    }
}
