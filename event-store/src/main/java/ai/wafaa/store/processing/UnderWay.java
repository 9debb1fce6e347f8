package ai.wafaa.store.processing;

import java.time.Duration;
import java.util.TreeSet;

/**
 * What a group has begun and not ended. Handlers that start work and return note it here, so that the group's position waits for the work while the group goes on;
 * what had not ended when a process died is handled again by the next. Thread-safe.
 */
public final class UnderWay {
    private final TreeSet<Long> positions = new TreeSet<>();

    /** @return whether it is not under way already, as it may be when a group is shown an event again */
    public synchronized boolean begin(long position) {
        return positions.add(position);
    }

    public synchronized void end(long position) {
        positions.remove(position);
        notifyAll();
    }

    /** Up to here nothing is under way, of what was handled. */
    synchronized long settled(long handled) {
        return positions.isEmpty() ? handled : Math.min(handled, positions.first() - 1);
    }

    /** Waits until at most so many are under way. */
    public synchronized void awaitAtMost(int count) throws InterruptedException {
        while (positions.size() > count) {
            wait();
        }
    }

    /** Waits until nothing is under way, so long at most. */
    synchronized void awaitNone(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!positions.isEmpty()) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return;
            }
            wait(millis);
        }
    }
}
