package ai.wafaa.benchmark.provider;

import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.Request;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import java.io.IOException;
import java.util.Map;

/**
 * Delivers webhooks as the provider does: at least once. What was not acknowledged is sent again, the same bytes with the
 * same ids, until it is or until the run gives up.
 */
public final class Webhooks {
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final WireClient client;
    private final Latencies latencies;
    private final Counters counters;
    private volatile boolean givenUp;

    public Webhooks(WireClient client, Latencies latencies, Counters counters) {
        this.client = client;
        this.latencies = latencies;
        this.counters = counters;
    }

    /** From now on nothing is sent a second time. */
    public void giveUp() {
        givenUp = true;
    }

    /**
     * Blocks until acknowledged.
     *
     * @param kind names the latency and the counters, e.g. {@code message}
     * @param meantAtNanos when it was meant to be sent
     * @return whether it was acknowledged
     */
    public boolean deliver(Account account, byte[] body, String kind, long meantAtNanos) throws InterruptedException {
        Request request = request(account, body);
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            if (acknowledged(request, kind)) {
                latencies.record("ack." + kind, meantAtNanos, System.nanoTime());
                return true;
            }
            if (givenUp) {
                return false;
            }
            Thread.sleep(pause);
        }
    }

    /** The signed request that brings a body. */
    public static Request request(Account account, byte[] body) {
        return Request.json(
                "POST",
                "/webhooks/whatsapp",
                Map.of("X-Hub-Signature-256", Signature.of(account.appSecret(), body)),
                body);
    }

    private boolean acknowledged(Request request, String kind) throws InterruptedException {
        counters.add("webhooks." + kind + ".attempts");
        try {
            Reply reply = client.send(request);
            if (reply.status() == 200) {
                counters.add("webhooks." + kind + ".acknowledged");
                return true;
            }
            counters.add("webhooks." + kind + ".status_" + reply.status());
        } catch (IOException broken) {
            counters.add("webhooks." + kind + ".broken");
        }
        return false;
    }
}
