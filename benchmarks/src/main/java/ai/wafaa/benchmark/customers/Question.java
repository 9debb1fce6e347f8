package ai.wafaa.benchmark.customers;

import java.util.concurrent.atomic.AtomicBoolean;

/** One message of a customer, and what became of it. */
public final class Question {
    private final String providerId;
    private final Customer customer;
    private final Text text;
    private final long meantAtNanos;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile boolean acknowledged;

    Question(String providerId, Customer customer, Text text, long meantAtNanos) {
        this.providerId = providerId;
        this.customer = customer;
        this.text = text;
        this.meantAtNanos = meantAtNanos;
    }

    public String providerId() {
        return providerId;
    }

    public Customer customer() {
        return customer;
    }

    public Text text() {
        return text;
    }

    /** When it was meant to be sent. */
    public long meantAtNanos() {
        return meantAtNanos;
    }

    public boolean acknowledged() {
        return acknowledged;
    }

    void acknowledge() {
        acknowledged = true;
    }

    /** True once: for whoever first finds that nobody waits for it any more. */
    boolean settle() {
        return settled.compareAndSet(false, true);
    }

    boolean settled() {
        return settled.get();
    }
}
