package ai.wafaa.benchmark.scenario;

import java.io.IOException;
import java.time.Duration;

/** Brings the system back after a blow, and waits until it acknowledges again. */
final class Recovery {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final long HEAL_NANOS = Duration.ofSeconds(60).toNanos();

    /** Acknowledgements that were already on their way at the blow arrive within this time and do not count. */
    private static final long UNDER_WAY_MILLIS = 200;

    private final Rig rig;
    private long serverRestarts;

    Recovery(Rig rig) {
        this.rig = rig;
    }

    /**
     * A killed server is started again; a killed database is the server's to heal, and when it does not, the server is
     * killed and started too.
     *
     * @return seconds from the blow to the next acknowledged message
     */
    double await(Blow blow) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Thread.sleep(UNDER_WAY_MILLIS);
        long acknowledged = rig.counters.get("webhooks.message.acknowledged");
        if (blow.killsServer()) {
            restart();
        }
        long healing = System.nanoTime();
        while (rig.counters.get("webhooks.message.acknowledged") <= acknowledged || !rig.server.ready()) {
            if (!rig.server.alive() || System.nanoTime() - healing > HEAL_NANOS) {
                serverRestarts++;
                rig.server.kill();
                restart();
                healing = System.nanoTime();
            }
            rig.ledger.sweep();
            Thread.sleep(20);
        }
        long end = System.nanoTime();
        rig.latencies.record("recovery." + blow, began, end);
        return (end - began) / 1e9;
    }

    private void restart() throws IOException, InterruptedException {
        rig.server.start();
        if (!rig.server.awaitReady(START_LIMIT)) {
            throw new IOException("the server does not come back, see " + rig.server.log());
        }
    }

    /** How often the server had to be started again although only the database was killed. */
    long serverRestarts() {
        return serverRestarts;
    }
}
