package ai.wafaa.benchmark.provider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells the fate of every accepted message: sent, delivered, read, each after a while. What falls due together for one
 * account goes out in one webhook. As with the real provider some come in the wrong order, and {@code delivered} may be missing.
 */
public final class StatusFeed implements AutoCloseable {
    private static final long TICK_NANOS = 50_000_000;
    private static final int MOST_PER_WEBHOOK = 20;
    private static final double OUT_OF_ORDER = 0.05;
    private static final double WITHOUT_DELIVERED = 0.05;

    private record Due(long atNanos, Account account, StatusUpdate update) {}

    private final Webhooks webhooks;
    private final ConcurrentLinkedQueue<Due> arriving = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> waiting = new PriorityQueue<>((a, b) -> Long.compare(a.atNanos, b.atNanos));
    private final AtomicLong undelivered = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    public StatusFeed(Webhooks webhooks) {
        this.webhooks = webhooks;
        this.thread = Thread.ofPlatform().daemon().name("status-feed").start(this::run);
    }

    public void accepted(Account account, GraphStub.Accepted message) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long sent = 50 + random.nextLong(100);
        long delivered = sent + 100 + random.nextLong(300);
        long read = delivered + 200 + random.nextLong(1_500);
        if (random.nextDouble() < OUT_OF_ORDER) {
            long swapped = sent;
            sent = delivered;
            delivered = swapped;
        }
        plan(account, message, "sent", sent);
        if (random.nextDouble() >= WITHOUT_DELIVERED) {
            plan(account, message, "delivered", delivered);
        }
        plan(account, message, "read", read);
    }

    /** Statuses that are planned or under way and not yet acknowledged. */
    public long undelivered() {
        return undelivered.get();
    }

    private void plan(Account account, GraphStub.Accepted message, String status, long afterMillis) {
        long seconds = (System.currentTimeMillis() + afterMillis) / 1_000;
        undelivered.incrementAndGet();
        arriving.add(new Due(
                System.nanoTime() + afterMillis * 1_000_000,
                account,
                new StatusUpdate(message.wamid(), status, message.to(), message.callbackData(), seconds)));
    }

    private void run() {
        while (!closed) {
            long now = System.nanoTime();
            for (Due due = arriving.poll(); due != null; due = arriving.poll()) {
                waiting.add(due);
            }
            Map<Account, List<StatusUpdate>> batches = new HashMap<>();
            for (Due due = waiting.peek(); due != null && due.atNanos <= now; due = waiting.peek()) {
                waiting.remove();
                List<StatusUpdate> batch = batches.computeIfAbsent(due.account, key -> new ArrayList<>());
                batch.add(due.update);
                if (batch.size() == MOST_PER_WEBHOOK) {
                    batches.remove(due.account);
                    send(due.account, batch, now);
                }
            }
            batches.forEach((account, batch) -> send(account, batch, now));
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    private void send(Account account, List<StatusUpdate> batch, long meantAtNanos) {
        byte[] body = Payloads.statuses(account, batch);
        Thread.ofVirtual().name("status-webhook").start(() -> {
            try {
                webhooks.deliver(account, body, "status", meantAtNanos);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                undelivered.addAndGet(-batch.size());
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
