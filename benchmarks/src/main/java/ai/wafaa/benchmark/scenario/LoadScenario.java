package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.Arrivals;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.provider.ModelStub;
import ai.wafaa.benchmark.target.InsertReference;
import ai.wafaa.benchmark.target.ResourceMeter;
import ai.wafaa.benchmark.target.ResponseCache;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** Customers of many tenants write at a rate, or as fast as they are answered; what it costs and how long it takes. */
public final class LoadScenario implements Scenario {
    private static final double REDELIVERED = 0.005;
    private static final double REST_SECONDS = 180;

    @Override
    public Report run(Options options) throws IOException, SQLException, InterruptedException {
        Setup setup = Setup.of(options, 20, 2, "10000/min");
        int warmUp = options.number("warmup", 150);
        int seconds = options.number("seconds", 60);
        int referenceSeconds = options.number("reference-seconds", 8);
        int modelMillis = options.number("model-millis", -1);
        Report report = new Report(setup.perSecond() > 0 ? "load-rate" : "load-max");
        Counters ofModel = new Counters();
        try (ModelStub model = new ModelStub(Math.max(0, modelMillis), ofModel);
                Rig rig = Rig.of(options, setup, modelMillis < 0 ? Map.of() : model.environment())) {
            describe(report, setup, warmUp, seconds);
            rig.awaitVectors();
            InsertReference reference = new InsertReference(rig.database, referenceSeconds);
            Rig.say("reference");
            InsertReference.Result before = reference.measure();
            rig.startAgents();
            Rig.say("warming up for " + warmUp + " s");
            Arrivals arrivals = rig.startArrivals(REDELIVERED);
            sweepFor(rig, warmUp);
            double perSecond;
            boolean atRest;
            try (ResourceMeter meter = new ResourceMeter(rig.server, rig.database)) {
                Window window = new Window(rig);
                ResponseCache cache = new ResponseCache(rig.agents);
                long asked = ofModel.get("model.asked");
                Rig.say("measuring for " + seconds + " s");
                sweepFor(rig, seconds);
                arrivals.close();
                Quiescence quiescence = new Quiescence(rig, arrivals);
                Map<String, Double> lag = rig.lag.byProcessor();
                window.end(report);
                report.put("answers", "share_from_cache", cache.share())
                        .put("answers", "asked_of_model", ofModel.get("model.asked") - asked);
                report.putAll("resources", meter.figures());
                report.putAll("lag_events_at_end", lag);
                report.check("processors tell their lag", !lag.isEmpty(), lag.size() + " processors");
                atRest = quiescence.await(REST_SECONDS);
                report.putAll("rest", quiescence.reached());
                perSecond = window.sustained(quiescence.settledAfterSeconds());
                report.put("throughput", "messages_per_second_sustained", perSecond);
            }
            report.putAll("latency", rig.latencies.summaries());
            targets(report, rig, modelMillis < 0 ? 1 : 2);
            Rig.say("reference again");
            ratio(report, perSecond, before, reference.measure());
            Verification.run(rig, report, atRest);
        }
        return report;
    }

    private static void describe(Report report, Setup setup, int warmUp, int seconds) {
        report.put("setup", "seed", Long.toString(setup.seed()))
                .put("setup", "tenants", setup.tenants())
                .put("setup", "agents_per_tenant", setup.agentsPerTenant())
                .put("setup", "texts", setup.texts().size())
                .put("setup", "rate", setup.perSecond() > 0 ? setup.perSecond() * 60 + "/min" : "max")
                .put("setup", "window", setup.perSecond() > 0 ? "none" : Integer.toString(setup.window()))
                .put("setup", "warm_up_seconds", warmUp)
                .put("setup", "seconds", seconds)
                .put("setup", "processors", Runtime.getRuntime().availableProcessors());
    }

    private static void sweepFor(Rig rig, int seconds) throws InterruptedException {
        for (int i = 0; i < seconds; i++) {
            Thread.sleep(1_000);
            rig.ledger.sweep();
        }
    }

    /** What happened between two moments. */
    private static final class Window {
        private final Rig rig;
        private final Counters counters;
        private final Map<String, Long> first;
        private final long firstPosition;
        private final long began;
        private double seconds;
        private long acknowledged;

        Window(Rig rig) throws IOException {
            this.rig = rig;
            this.counters = rig.counters;
            rig.latencies.reset();
            this.first = counters.snapshot();
            this.firstPosition = rig.head();
            this.began = System.nanoTime();
        }

        void end(Report report) throws IOException {
            seconds = (System.nanoTime() - began) / 1e9;
            acknowledged = since("messages.acknowledged");
            report.put("throughput", "messages_per_second_asked", since("messages.asked") / seconds)
                    .put("throughput", "messages_per_second_acknowledged", acknowledged / seconds)
                    .put("throughput", "bot_replies_per_second", since("replies.bot") / seconds)
                    .put(
                            "throughput",
                            "agent_replies_per_second",
                            (since("replies.agent") + since("replies.agent_unasked")) / seconds)
                    .put("throughput", "status_webhooks_per_second", since("webhooks.status.acknowledged") / seconds)
                    .put("throughput", "events_per_second", (rig.head() - firstPosition) / seconds);
        }

        private long since(String name) {
            return counters.get(name) - first.getOrDefault(name, 0L);
        }

        /** Only as fast as the slowest part: the time that the system needed to catch up counts too. */
        double sustained(double settledAfterSeconds) {
            return acknowledged / (seconds + settledAfterSeconds);
        }
    }

    private static void targets(Report report, Rig rig, int answerSeconds) {
        target(report, "ack P95 < 100 ms", rig.latencies.summary("ack.message"), 100);
        String answer = "answer P95 < " + answerSeconds + " s";
        target(report, answer, rig.latencies.summary("answer"), answerSeconds * 1_000);
        target(report, "notification P95 < 500 ms", rig.latencies.summary("notification"), 500);
    }

    private static void target(Report report, String name, Latencies.Summary summary, double limitMillis) {
        boolean met = summary.count() > 0 && summary.p95() < limitMillis;
        report.put("targets", name, summary.count() == 0 ? "not measured" : met ? "met" : "missed");
    }

    private static void ratio(
            Report report, double perSecond, InsertReference.Result before, InsertReference.Result after) {
        double mean = (before.perSecond() + after.perSecond()) / 2;
        report.put("reference", "inserts_per_second_before", before.perSecond())
                .put("reference", "inserts_per_second_after", after.perSecond())
                .put("reference", "measured_by", before.by())
                .put("reference", "ratio", perSecond / mean);
    }
}
