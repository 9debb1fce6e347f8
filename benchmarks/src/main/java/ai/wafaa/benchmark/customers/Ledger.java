package ai.wafaa.benchmark.customers;

import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.measure.Latencies;
import ai.wafaa.benchmark.provider.GraphStub;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the provider knows: which messages it delivered, and which replies it was given for them. Thread-safe. */
public final class Ledger {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final long UNDER_WAY_NANOS = 1_000_000_000L;
    private static final long SURELY_LEFT_NANOS = 4_000_000_000L;

    private record Release(Customer customer, long atNanos) {}

    private final Customers customers;
    private final Latencies latencies;
    private final Counters counters;
    private final Predicate<String> writtenByAgent;
    private final Runnable onSettled;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Question> waiting = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Release> releases = new ConcurrentLinkedQueue<>();
    private volatile long lastAcceptedNanos = System.nanoTime();

    /**
     * @param writtenByAgent tells an agent's words from the bot's
     * @param onSettled is run once per question, when it is replied to or when it waited for too long
     */
    public Ledger(
            Customers customers,
            Latencies latencies,
            Counters counters,
            Predicate<String> writtenByAgent,
            Runnable onSettled) {
        this.customers = customers;
        this.latencies = latencies;
        this.counters = counters;
        this.writtenByAgent = writtenByAgent;
        this.onSettled = onSettled;
    }

    public void asked(Question question) {
        waiting.add(question);
        counters.add("messages.asked");
    }

    public void acknowledged(Question question) {
        question.acknowledge();
        if (acknowledged.add(question.providerId())) {
            counters.add("messages.acknowledged");
        }
    }

    /** The provider accepted an outbound message. */
    public void accepted(GraphStub.Accepted message) {
        lastAcceptedNanos = message.atNanos();
        if (message.callbackData().isEmpty()) {
            counters.add("replies.without_our_id");
        } else if (!accepted.add(message.callbackData())) {
            counters.add("replies.duplicate");
            return;
        }
        counters.add("replies.accepted");
        Customer customer = customers.withWaId(message.to());
        if (customer == null) {
            counters.add("replies.to_nobody");
            return;
        }
        settle(customer.replied(), message);
        customers.rest(customer);
    }

    private void settle(@Nullable Question question, GraphStub.Accepted message) {
        boolean agent = writtenByAgent.test(message.text());
        if (question == null) {
            counters.add(agent ? "replies.agent_unasked" : "replies.bot_unasked");
            return;
        }
        counters.add(agent ? "replies.agent" : "replies.bot");
        latencies.record(agent ? "reply.agent" : "answer", question.meantAtNanos(), message.atNanos());
        if (question.settle()) {
            onSettled.run();
        }
    }

    /**
     * An agent let go of the customer's conversation. A message that they left without a reply is waited for no longer; one that was only just sent may still be
     * the bot's, and is looked at again when the bot has had its time.
     */
    public void released(Customer customer) {
        long now = System.nanoTime();
        leave(customer, now - UNDER_WAY_NANOS);
        releases.add(new Release(customer, now));
        customers.released(customer);
    }

    private void leave(Customer customer, long before) {
        Question left = customer.abandonedBefore(before);
        if (left != null) {
            counters.add("messages.left_by_agent");
            customers.rest(customer);
            if (left.settle()) {
                onSettled.run();
            }
        }
    }

    /** Stops waiting for what has been waited for too long; to be called every second or so. */
    public void sweep() {
        long now = System.nanoTime();
        for (Release first = releases.peek();
                first != null && now - first.atNanos > SURELY_LEFT_NANOS;
                first = releases.peek()) {
            leave(first.customer, first.atNanos);
            releases.poll();
        }
        for (Question first = waiting.peek(); first != null; first = waiting.peek()) {
            if (!first.settled()) {
                if (now - first.meantAtNanos() < PATIENCE_NANOS) {
                    return;
                }
                if (first.settle()) {
                    counters.add("messages.without_reply_in_time");
                    onSettled.run();
                }
            }
            waiting.poll();
        }
    }

    /** Questions that nobody replied to yet and that are still waited for. */
    public long unsettled() {
        return waiting.stream().filter(question -> !question.settled()).count();
    }

    public long sinceLastAcceptedNanos() {
        return System.nanoTime() - lastAcceptedNanos;
    }

    /** Provider ids of what the system acknowledged. */
    public Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Our message ids of what the provider accepted, each once. */
    public Set<String> accepted() {
        return Set.copyOf(accepted);
    }
}
