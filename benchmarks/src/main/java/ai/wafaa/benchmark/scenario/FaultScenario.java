package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.Arrivals;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * kill -9 under load, at random moments, again and again. The provider sends again what was not acknowledged, and some of
 * what was. At the end everything that was acknowledged must be recorded once and answered once, and what is served must
 * equal a rebuild from the log.
 */
public final class FaultScenario implements Scenario {
    private static final double REDELIVERED = 0.05;
    private static final double REST_SECONDS = 300;

    @Override
    public Report run(Options options) throws IOException, SQLException, InterruptedException {
        Setup setup = Setup.of(options, 5, 2, "3000/min");
        List<Blow> blows = Blow.named(options.text("kind", "all"));
        int times = options.number("times", 10);
        double shortest = options.decimal("shortest-pause", 2);
        double longest = options.decimal("longest-pause", 8);
        int warmUp = options.number("warmup", 10);
        List<String> compare =
                Arrays.asList(options.text("compare-command", "compare").split(" "));
        boolean compares = !options.given("skip-compare");
        Report report = new Report("faults");
        try (Rig rig = Rig.of(options, setup)) {
            Rig.say("seed " + setup.seed());
            report.put("setup", "seed", Long.toString(setup.seed()))
                    .put("setup", "kinds", blows.toString())
                    .put("setup", "times", times);
            RandomGenerator moments =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(setup.seed() + 1);
            rig.startAgents();
            Arrivals arrivals = rig.startArrivals(REDELIVERED);
            Thread.sleep(warmUp * 1_000L);
            Recovery recovery = new Recovery(rig);
            for (Blow blow : blows) {
                for (int i = 1; i <= times; i++) {
                    long pause = (long) (1_000 * moments.nextDouble(shortest, longest));
                    Thread.sleep(pause);
                    rig.ledger.sweep();
                    blow.strike(rig, moments);
                    double seconds = recovery.await(blow);
                    Rig.say(blow + " " + i + " of " + times + ": killed after " + pause + " ms, working again after "
                            + Math.round(seconds * 10) / 10.0 + " s");
                }
            }
            arrivals.close();
            Quiescence quiescence = new Quiescence(rig, arrivals);
            boolean atRest = quiescence.await(REST_SECONDS);
            report.putAll("rest", quiescence.reached());
            for (Blow blow : blows) {
                Latencies.Summary recovered = rig.latencies.summary("recovery." + blow);
                report.put("recovery", blow + "_seconds_median", recovered.p50() / 1_000)
                        .put("recovery", blow + "_seconds_max", recovered.max() / 1_000);
            }
            report.put("recovery", "database_not_healed_by_the_server", recovery.serverRestarts());
            report.put("duplicates", "at_the_provider_same_message_id", rig.counters.get("replies.duplicate"));
            Verification.run(rig, report, atRest);
            if (compares) {
                compare(rig, report, compare);
            }
        }
        return report;
    }

    private static void compare(Rig rig, Report report, List<String> command) throws IOException, InterruptedException {
        Rig.say("comparing what is served with a rebuild");
        Process process =
                rig.server.command(command, ProcessBuilder.Redirect.PIPE).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Rig.say(output);
        report.check(
                "projections equal a rebuild", exit == 0, "wafaa " + String.join(" ", command) + " ended with " + exit);
    }
}
