package ai.wafaa.benchmark;

import ai.wafaa.benchmark.insight.FiguresScenario;
import ai.wafaa.benchmark.insight.TopicsScenario;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.scenario.AnswersScenario;
import ai.wafaa.benchmark.scenario.ConcurrentScenario;
import ai.wafaa.benchmark.scenario.FaultScenario;
import ai.wafaa.benchmark.scenario.IdleScenario;
import ai.wafaa.benchmark.scenario.LoadScenario;
import ai.wafaa.benchmark.scenario.Scenario;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Starts one program: {@code load}, {@code concurrent}, {@code idle}, {@code faults}, {@code figures}, {@code topics} or {@code answers}. Ends with 1 when a check failed. */
public final class Main {
    private static final Map<String, Scenario> SCENARIOS = Map.of(
            "load", new LoadScenario(),
            "concurrent", new ConcurrentScenario(),
            "idle", new IdleScenario(),
            "faults", new FaultScenario(),
            "figures", new FiguresScenario(),
            "topics", new TopicsScenario(),
            "answers", new AnswersScenario());

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Scenario scenario = arguments.length == 0 ? null : SCENARIOS.get(arguments[0]);
        if (scenario == null) {
            System.err.println(
                    "usage: benchmarks/run load|concurrent|idle|faults|figures|topics|answers [--option value …]"
                            + ", see docs/benchmarks.md");
            System.exit(2);
            return;
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            Report report = scenario.run(new Options(rest));
            System.out.println(report.table());
            Path root = Path.of(System.getProperty("wafaa.root", "."));
            System.out.println("written to " + report.write(root.resolve("benchmarks/target/results")));
            System.exit(report.passed() ? 0 : 1);
        } catch (Options.UsageException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }
}
