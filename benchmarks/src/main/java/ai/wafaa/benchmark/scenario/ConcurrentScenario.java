package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.Options;
import ai.wafaa.benchmark.customers.Arrivals;
import ai.wafaa.benchmark.customers.Question;
import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.provider.Account;
import ai.wafaa.benchmark.provider.Webhooks;
import ai.wafaa.benchmark.target.Api;
import ai.wafaa.benchmark.target.ResourceMeter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;

/** A thousand requests at the same moment, each on a connection of its own: every one must be answered well. */
public final class ConcurrentScenario implements Scenario {
    private static final int ANSWER_MILLIS = 60_000;
    private static final double REST_SECONDS = 120;

    /** Sends one request and tells how it went. */
    @FunctionalInterface
    private interface Call {
        Reply send() throws IOException, InterruptedException;
    }

    @Override
    public Report run(Options options) throws IOException, SQLException, InterruptedException {
        Setup setup = Setup.of(options, 5, 0, "1200/min");
        int atOnce = options.number("requests", 1_000);
        int rounds = options.number("rounds", 5);
        int warmUp = options.number("warmup", 20);
        Report report = new Report("concurrent");
        try (Rig rig = Rig.of(options, setup)) {
            report.put("setup", "seed", Long.toString(setup.seed()))
                    .put("setup", "requests", atOnce)
                    .put("setup", "rounds", rounds);
            Arrivals arrivals = rig.startArrivals(0);
            Thread.sleep(warmUp * 1_000L);
            arrivals.close();
            try (ResourceMeter meter = new ResourceMeter(rig.server, rig.database);
                    WireClient client = new WireClient(rig.server.port(), atOnce, ANSWER_MILLIS)) {
                for (int round = 0; round < rounds; round++) {
                    round(rig, client, atOnce);
                }
                report.putAll("resources", meter.figures());
            }
            Quiescence quiescence = new Quiescence(rig, arrivals);
            boolean atRest = quiescence.await(REST_SECONDS);
            report.putAll("latency", rig.latencies.summaries());
            long wanted = (long) atOnce * rounds;
            long good = rig.counters.get("concurrent.answered");
            report.check("every request answered", good == wanted, good + " of " + wanted);
            Verification.run(rig, report, atRest);
        }
        return report;
    }

    private static void round(Rig rig, WireClient client, int atOnce) throws IOException, InterruptedException {
        List<List<String>> conversations = new ArrayList<>();
        for (Api admin : rig.admins) {
            List<String> ids = new ArrayList<>();
            for (JsonNode each : admin.read("/api/v1/conversations?limit=50").path("data")) {
                ids.add(each.path("id").asString(""));
            }
            conversations.add(ids);
        }
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            int tenant = i % rig.tenants.size();
            String kind =
                    kind(i / rig.tenants.size() % 10, conversations.get(tenant).isEmpty());
            Call call = call(rig, client, tenant, kind, conversations.get(tenant));
            Thread.ofVirtual().name("concurrent").start(() -> {
                try {
                    start.await();
                    send(rig, kind, call);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.countDown();
                }
            });
        }
        start.countDown();
        done.await();
    }

    private static String kind(int tenth, boolean nothingToRead) {
        return switch (tenth) {
            case 0, 1, 2, 3, 4 -> "webhook";
            case 5, 6 -> "queue";
            case 7, 8 -> "conversations";
            default -> nothingToRead ? "conversations" : "messages";
        };
    }

    private static Call call(Rig rig, WireClient client, int tenant, String kind, List<String> conversations) {
        Api admin = rig.admins.get(tenant).over(client);
        return switch (kind) {
            case "webhook" -> webhook(rig, client, tenant);
            case "queue" -> () -> admin.get("/api/v1/queue?limit=50");
            case "conversations" -> () -> admin.get("/api/v1/conversations?limit=50");
            default -> {
                String id = conversations.get(rig.random.nextInt(conversations.size()));
                yield () -> admin.get("/api/v1/conversations/" + id + "/messages?limit=50");
            }
        };
    }

    private static Call webhook(Rig rig, WireClient client, int tenant) {
        Account account = rig.accounts.get(tenant);
        Question question = rig.customers.first(tenant, System.nanoTime());
        Request request = Webhooks.request(account, Arrivals.body(account, List.of(question)));
        return () -> {
            rig.ledger.asked(question);
            Reply reply = client.send(request);
            if (reply.status() == 200) {
                rig.ledger.acknowledged(question);
            }
            return reply;
        };
    }

    private static void send(Rig rig, String kind, Call call) throws InterruptedException {
        long began = System.nanoTime();
        try {
            Reply reply = call.send();
            rig.latencies.record("concurrent." + kind, began, System.nanoTime());
            rig.counters.add(reply.succeeded() ? "concurrent.answered" : "concurrent." + kind + "." + reply.status());
        } catch (IOException broken) {
            rig.counters.add("concurrent." + kind + ".broken");
        }
    }
}
