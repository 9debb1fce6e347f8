package ai.wafaa.benchmark.agents;

import ai.wafaa.benchmark.customers.Customer;
import ai.wafaa.benchmark.customers.Customers;
import ai.wafaa.benchmark.customers.Ledger;
import ai.wafaa.benchmark.measure.Counters;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The conversations that one agent is busy with: claimed, answered, given back to the bot. */
final class Attendance {
    private static final long PATIENCE_SECONDS = 4;

    private final AgentSession session;
    private final Customers customers;
    private final Ledger ledger;
    private final Notifications notifications;
    private final Counters counters;
    private final Map<String, Semaphore> serving = new ConcurrentHashMap<>();

    Attendance(
            AgentSession session, Customers customers, Ledger ledger, Notifications notifications, Counters counters) {
        this.session = session;
        this.customers = customers;
        this.ledger = ledger;
        this.notifications = notifications;
        this.counters = counters;
    }

    int size() {
        return serving.size();
    }

    /** Does nothing when the agent is at it already. */
    void begin(String conversationId) {
        if (!conversationId.isEmpty() && serving.putIfAbsent(conversationId, new Semaphore(0)) == null) {
            Thread.ofVirtual().name("agent-conversation").start(() -> {
                try {
                    attend(conversationId);
                } catch (IOException given) {
                    counters.add("agents.gave_up");
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    serving.remove(conversationId);
                }
            });
        }
    }

    /** The stream told of a message; it matters when the agent is at this conversation. */
    void written(String conversationId, long nanos) {
        Semaphore written = serving.get(conversationId);
        if (written != null) {
            notifications.message(conversationId, nanos);
            written.release();
        }
    }

    private void attend(String conversationId) throws IOException, InterruptedException {
        JsonNode conversation = session.claim(conversationId);
        if (conversation == null) {
            return;
        }
        Customer customer = customerOf(conversationId, conversation);
        if (customer == null) {
            counters.add("agents.unknown_customer");
            session.reply(conversationId);
            session.release(conversationId);
            return;
        }
        customers.held(customer);
        try {
            talk(conversationId, customer);
            session.release(conversationId);
        } finally {
            ledger.released(customer);
        }
    }

    private void talk(String conversationId, Customer customer) throws IOException, InterruptedException {
        Semaphore written = serving.getOrDefault(conversationId, new Semaphore(0));
        session.reply(conversationId);
        written.drainPermits();
        for (int turns = ThreadLocalRandom.current().nextInt(3); turns > 0; turns--) {
            customers.followUp(customer);
            if (!written.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
            Thread.sleep(ThreadLocalRandom.current().nextLong(200, 600));
            session.reply(conversationId);
        }
    }

    private @Nullable Customer customerOf(String conversationId, JsonNode conversation) {
        String address = conversation.path("customer").path("address").asString("");
        Customer customer = customers.withWaId(address.startsWith("+") ? address.substring(1) : address);
        if (customer != null) {
            notifications.learned(conversationId, customer);
            return customer;
        }
        return notifications.customerOf(conversationId);
    }
}
