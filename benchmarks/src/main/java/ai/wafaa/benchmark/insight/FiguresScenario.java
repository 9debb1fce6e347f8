package ai.wafaa.benchmark.insight;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes months of made-up conversations into a log, counts them from nothing, beside a bare scan of the same log, and asks for every figure at random ranges and
 * zones, nothing of it kept. Options: {@code --messages}, {@code --tenants}, {@code --days}, {@code --asks}, {@code --seed}; {@code --data} names a folder that is
 * kept, and {@code --steps} what is done with it, of {@code write,scan,count,project,ask}.
 */
public final class FiguresScenario implements Scenario {
    private static final String ALL = "write,scan,count,project,ask";

    @Override
    public Report run(Options options) throws IOException, SQLException {
        int messages = options.number("messages", 300_000);
        int days = options.number("days", 90);
        int asks = options.number("asks", 200);
        var months = new Months(options.seed("seed", 1), options.number("tenants", 5));
        List<String> steps = List.of(options.text("steps", ALL).split(",", -1));
        Path folder = options.given("data")
                ? Files.createDirectories(options.path("data", Path.of(".")))
                : Files.createTempDirectory("wafaa-figures");
        options.rejectUnknown();
        var report = new Report("figures");
        try (var log = new MonthsLog(folder)) {
            if (steps.contains("write")) {
                double seconds = log.write(months, messages, days);
                tell(report, "written", log.head(), seconds, 0);
            }
            report.put("log", "events", log.head()).put("log", "messages", (long) messages);
            double scan = steps.contains("scan") ? log.scan() : 0;
            if (scan > 0) tell(report, "scanned", log.head(), scan, 0);
            if (steps.contains("count")) tell(report, "counted", log.head(), log.count(), scan);
            if (steps.contains("project")) tell(report, "projected", log.head(), log.project(), scan);
            if (steps.contains("ask")) new Asking(log, months, days).ask(report, asks);
            report.check("everything is counted", true, log.head() + " events");
        }
        return report;
    }

    private static void tell(Report report, String what, long events, double seconds, double scan) {
        report.put("from nothing", what + "_events_per_second", events / seconds);
        System.err.printf(
                "%s: %.0f events/s%n", what, events / seconds); // a run takes long, and may not come to its end
        if (scan > 0) report.put("from nothing", what + "_ratio_to_scan", scan / seconds);
    }
}
