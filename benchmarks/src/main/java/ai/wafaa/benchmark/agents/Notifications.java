package ai.wafaa.benchmark.agents;

import ai.wafaa.benchmark.customers.Customer;
import ai.wafaa.benchmark.customers.Customers;
import ai.wafaa.benchmark.customers.Question;
import ai.wafaa.benchmark.measure.Latencies;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from the moment a customer meant to write until an agent's stream told of it. Each message counts
 * once, by whichever stream was first. Thread-safe.
 */
public final class Notifications {
    private final Customers customers;
    private final Latencies latencies;
    private final Map<String, Customer> byConversation = new ConcurrentHashMap<>();
    private final Map<String, Long> early = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Notifications(Customers customers, Latencies latencies) {
        this.customers = customers;
        this.latencies = latencies;
    }

    /** A stream told that a conversation needs a person; {@code customerName} is empty where the event has none. */
    void handoff(String conversationId, String customerName, long nanos) {
        Customer named = customers.named(customerName);
        if (named != null) {
            byConversation.put(conversationId, named);
        }
        Customer customer = byConversation.get(conversationId);
        if (customer == null) {
            early.putIfAbsent(conversationId, nanos);
        } else {
            record("notification.handoff", customer, nanos);
        }
    }

    /** A stream told of a message in a conversation that an agent holds. */
    void message(String conversationId, long nanos) {
        Customer customer = byConversation.get(conversationId);
        if (customer != null) {
            record("notification.message", customer, nanos);
        }
    }

    /** Whose conversation it is, found out by claiming it. */
    void learned(String conversationId, Customer customer) {
        byConversation.put(conversationId, customer);
        Long nanos = early.remove(conversationId);
        if (nanos != null) {
            record("notification.handoff", customer, nanos);
        }
    }

    @Nullable
    Customer customerOf(String conversationId) {
        return byConversation.get(conversationId);
    }

    private void record(String kind, Customer customer, long nanos) {
        Question question = customer.lastAskedBefore(nanos);
        if (question != null && told.add(question.providerId())) {
            latencies.record(kind, question.meantAtNanos(), nanos);
            latencies.record("notification", question.meantAtNanos(), nanos);
        }
    }
}
