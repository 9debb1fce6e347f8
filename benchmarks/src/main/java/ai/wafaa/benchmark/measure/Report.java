package ai.wafaa.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: sections of figures, and checks that hold or not. Printed as a table, kept as JSON. */
public final class Report {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** One thing that must be true. */
    public record Check(String name, boolean holds, String detail) {}

    private final String scenario;
    private final Instant startedAt = Instant.now();
    private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    public Report(String scenario) {
        this.scenario = scenario;
    }

    public Report put(String section, String name, Object value) {
        sections.computeIfAbsent(section, key -> new LinkedHashMap<>()).put(name, value);
        return this;
    }

    public Report putAll(String section, Map<String, ?> values) {
        values.forEach((name, value) -> put(section, name, value));
        return this;
    }

    public Report check(String name, boolean holds, String detail) {
        checks.add(new Check(name, holds, detail));
        return this;
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::holds);
    }

    public String json() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("scenario", scenario);
        whole.put("started_at", startedAt.toString());
        whole.put("passed", passed());
        whole.putAll(sections);
        whole.put("checks", checks);
        return JSON.writeValueAsString(whole);
    }

    /** Writes the JSON into the folder, under a name that tells scenario and time. */
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(scenario + "-" + FILE_TIME.format(startedAt) + ".json"), json());
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        sections.forEach((section, figures) -> {
            table.append('\n').append(section).append('\n');
            figures.forEach(
                    (name, value) -> table.append(String.format(Locale.ROOT, "  %-38s %s%n", name, shown(value))));
        });
        table.append("\nchecks\n");
        for (Check check : checks) {
            table.append(String.format(
                    Locale.ROOT, "  %-4s %-33s %s%n", check.holds() ? "ok" : "FAIL", check.name(), check.detail()));
        }
        return table.toString();
    }

    private static String shown(Object value) {
        return switch (value) {
            case Latencies.Summary s ->
                String.format(
                        Locale.ROOT,
                        "P50 %9.1f  P95 %9.1f  P99 %9.1f  max %9.1f ms  (%d)",
                        s.p50(),
                        s.p95(),
                        s.p99(),
                        s.max(),
                        s.count());
            case Double number -> String.format(Locale.ROOT, "%,.2f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }
}
