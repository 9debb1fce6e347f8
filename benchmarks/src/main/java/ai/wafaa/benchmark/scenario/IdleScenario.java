package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.target.ServerProcess;
import java.io.IOException;
import java.time.Duration;

/** A server with nothing else to do: from a message to what shows it, memory at rest, and the time of a warm start. */
public final class IdleScenario implements Scenario {
    private static final long PAUSE_MILLIS = 150;
    private static final int SILENCE_MILLIS = 60_000;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    @Override
    public Report run(Options options) throws IOException, InterruptedException {
        Setup setup = Setup.of(options, 1, 0, "60/min");
        int warmUp = options.number("warmup-messages", 200);
        int messages = options.number("messages", 200);
        int starts = options.number("starts", 3);
        int restSeconds = options.number("rest-seconds", 30);
        Report report = new Report("idle");
        try (Rig rig = Rig.of(options, setup)) {
            report.put("setup", "seed", Long.toString(setup.seed())).put("setup", "messages", messages);
            Thread.sleep(restSeconds * 1_000L);
            report.put("memory_mib_jvm", "idle_after_start", rig.server.jvmMib());
            probe(rig, warmUp, messages, report);
            Thread.sleep(restSeconds * 1_000L);
            report.put("memory_mib_jvm", "idle_after_messages", rig.server.jvmMib());
            report.putAll("latency", rig.latencies.summaries());
            warmStarts(rig.server, starts, rig.latencies);
            Latencies.Summary ready = rig.latencies.summary("warm_start");
            report.put("warm_start", "seconds_to_ready_median", ready.p50() / 1_000)
                    .put("warm_start", "seconds_to_ready_max", ready.max() / 1_000);
            target(report, rig, "stream P50 < 20 ms", "command_to_stream");
            target(report, rig, "read P50 < 20 ms", "command_to_read");
            report.put("targets", "warm start < 10 s", ready.max() < 10_000 ? "met" : "missed");
            report.put("targets", "idle memory < 700 MiB", rig.server.jvmMib() < 700 ? "met" : "missed");
        }
        return report;
    }

    private static void probe(Rig rig, int warmUp, int messages, Report report)
            throws IOException, InterruptedException {
        IdleProbe probe = new IdleProbe(rig);
        int shown = 0;
        try (WireClient.LiveBody stream = rig.admins.getFirst().stream("", SILENCE_MILLIS)) {
            Thread.ofVirtual().name("admin-stream").start(() -> probe.listen(stream));
            for (int i = -warmUp; i < messages; i++) {
                if (i == 0) {
                    rig.latencies.reset();
                    shown = 0;
                }
                shown += probe.once() ? 1 : 0;
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        report.check("every message shown", shown == messages, shown + " of " + messages);
    }

    private static void warmStarts(ServerProcess server, int starts, Latencies latencies)
            throws IOException, InterruptedException {
        for (int i = 0; i < starts; i++) {
            server.stop();
            long began = System.nanoTime();
            server.start();
            if (!server.awaitReady(START_LIMIT)) {
                throw new IOException("the server does not start again, see " + server.log());
            }
            latencies.record("warm_start", began, System.nanoTime());
        }
    }

    private static void target(Report report, Rig rig, String name, String latency) {
        Latencies.Summary summary = rig.latencies.summary(latency);
        report.put(
                "targets",
                "command to " + name,
                summary.count() == 0 ? "not measured" : summary.p50() < 20 ? "met" : "missed");
    }
}
