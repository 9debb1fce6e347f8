package ai.wafaa.command.knowledge.vector;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/** Has one background thread rest after each piece of work: hardly where the machine has nothing else to do, four times as long as it worked where it has. For that thread. */
final class Politeness {
    private static final double REST_OF_IDLE = 0.1;
    private static final double REST_OF_BUSY = 4;

    /** What others may take of the machine before it counts as busy. */
    private static final double BUSY = 0.35;

    private static final long LOOK_EVERY_NANOS = 250_000_000;

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int cores = machine.getAvailableProcessors();
    private long looked = System.nanoTime();
    private long worked;
    private boolean busy;

    void rest(long workedNanos) {
        worked += workedNanos;
        look();
        LockSupport.parkNanos((long) (workedNanos * (busy ? REST_OF_BUSY : REST_OF_IDLE)));
    }

    private void look() {
        long passed = System.nanoTime() - looked;
        if (passed >= LOOK_EVERY_NANOS) {
            double own = (double) worked / passed / cores;
            busy = machine.getCpuLoad() - own > BUSY;
            looked += passed;
            worked = 0;
        }
    }
}
