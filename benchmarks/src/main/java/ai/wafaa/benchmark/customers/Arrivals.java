package ai.wafaa.benchmark.customers;

import ai.wafaa.benchmark.provider.Account;
import ai.wafaa.benchmark.provider.InboundMessage;
import ai.wafaa.benchmark.provider.Payloads;
import ai.wafaa.benchmark.provider.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Decides when customers write. Either at a rate, at random moments that do not depend on how the system fares, or as
 * fast as the system answers: then at most {@code window} messages are without a reply at any moment.
 */
public final class Arrivals implements AutoCloseable {
    private static final double TWO_IN_ONE_WEBHOOK = 0.05;

    /**
     * @param perSecond messages; 0 for as fast as the window allows
     * @param window most messages without a reply; used only without a rate
     * @param redelivered share of acknowledged webhooks that are delivered once more
     */
    public record Pace(double perSecond, int window, double redelivered) {}

    private final Pace pace;
    private final Customers customers;
    private final Ledger ledger;
    private final Webhooks webhooks;
    private final List<Account> accounts;
    private final RandomGenerator random;
    private final Semaphore window;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    public Arrivals(
            Pace pace,
            Customers customers,
            Ledger ledger,
            Webhooks webhooks,
            List<Account> accounts,
            RandomGenerator random,
            Semaphore window) {
        this.pace = pace;
        this.customers = customers;
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.accounts = accounts;
        this.random = random;
        this.window = window;
        this.thread = Thread.ofPlatform().daemon().name("arrivals").start(this::run);
    }

    /** Webhooks that are not acknowledged yet. */
    public int underWay() {
        return underWay.get();
    }

    private void run() {
        long meant = System.nanoTime();
        try {
            while (!closed) {
                int size = random.nextDouble() < TWO_IN_ONE_WEBHOOK ? 2 : 1;
                if (pace.perSecond() > 0) {
                    double gapSeconds = -Math.log(1 - random.nextDouble()) * size / pace.perSecond();
                    meant += (long) (gapSeconds * 1e9);
                    awaitMoment(meant);
                } else {
                    window.acquire(size);
                    meant = System.nanoTime();
                }
                if (!closed) {
                    send(size, meant);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMoment(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0 && !closed; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void send(int size, long meant) {
        List<Question> questions = new ArrayList<>(size);
        questions.add(customers.next(meant));
        if (size == 2) {
            questions.add(customers.first(questions.getFirst().customer().tenant(), meant));
        }
        questions.forEach(ledger::asked);
        underWay.incrementAndGet();
        Thread.ofVirtual().name("message-webhook").start(() -> {
            try {
                deliver(questions, meant);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private void deliver(List<Question> questions, long meant) throws InterruptedException {
        Account account = accounts.get(questions.getFirst().customer().tenant());
        byte[] body = body(account, questions);
        if (webhooks.deliver(account, body, "message", meant)) {
            questions.forEach(ledger::acknowledged);
            if (ThreadLocalRandom.current().nextDouble() < pace.redelivered()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(3_000));
                webhooks.deliver(account, body, "redelivery", System.nanoTime());
            }
        }
    }

    /** The webhook that brings these messages, all of one tenant. */
    public static byte[] body(Account account, List<Question> questions) {
        long second = System.currentTimeMillis() / 1_000;
        return Payloads.messages(
                account,
                questions.stream()
                        .map(question -> new InboundMessage(
                                question.providerId(),
                                question.customer().waId(),
                                question.customer().name(),
                                question.text().json(),
                                second))
                        .toList());
    }

    /** Nobody writes from now on; what is under way goes on. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
