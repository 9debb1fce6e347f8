package ai.wafaa.benchmark.agents;

import ai.wafaa.benchmark.customers.Customer;
import ai.wafaa.benchmark.customers.Customers;
import ai.wafaa.benchmark.http.SseReader;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.target.Tenant;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An agent at work: online, listening; claims what is assigned to it or waits in the queue, answers, answers what the
 * customer writes meanwhile, and gives the conversation back to the bot after a few seconds.
 */
public final class AgentRobot implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SILENCE_MILLIS = 45_000;
    private static final long QUEUE_EVERY_MILLIS = 3_000;
    private static final long PATIENCE_SECONDS = 4;

    private final AgentSession session;
    private final Customers customers;
    private final Notifications notifications;
    private final Counters counters;
    private final Map<String, Semaphore> serving = new ConcurrentHashMap<>();
    private WireClient.@Nullable LiveBody stream;
    private String lastEventId = "";

    public AgentRobot(
            WireClient client,
            Tenant tenant,
            int number,
            Customers customers,
            Notifications notifications,
            Counters counters) {
        this.session = new AgentSession(client, tenant, number, counters);
        this.customers = customers;
        this.notifications = notifications;
        this.counters = counters;
        Thread.ofVirtual().name("agent-stream").start(this::listen);
        Thread.ofVirtual().name("agent-queue").start(this::watchQueue);
    }

    private void listen() {
        while (!session.closed()) {
            try {
                session.online();
                WireClient.LiveBody opened = session.api().stream(lastEventId, SILENCE_MILLIS);
                keep(opened);
                session.api()
                        .read(session.path() + "/conversations")
                        .path("data")
                        .forEach(this::serve);
                follow(new SseReader(opened.stream()));
                counters.add("agents.stream_ended");
            } catch (IOException broken) {
                counters.add("agents.stream_broken");
            } catch (InterruptedException stopped) {
                return;
            }
            pause(ThreadLocalRandom.current().nextLong(200, 800));
        }
    }

    private void follow(SseReader events) throws IOException {
        for (SseReader.Event event = events.next(); event != null; event = events.next()) {
            long now = System.nanoTime();
            lastEventId = event.id() == null ? lastEventId : event.id();
            counters.add("stream." + event.type());
            try {
                told(event.type(), event.data().isEmpty() ? JSON.createObjectNode() : JSON.readTree(event.data()), now);
            } catch (JacksonException malformed) {
                counters.add("stream.malformed");
            }
        }
    }

    private void told(String type, JsonNode data, long now) {
        String id = data.path("conversation_id").asString("");
        switch (type) {
            case "handoff_requested" ->
                notifications.handoff(id, data.path("customer_name").asString(""), now);
            case "new_conversation_assigned" -> {
                notifications.handoff(id, data.path("customer_name").asString(""), now);
                serve(id);
            }
            case "message_received" -> {
                Semaphore waiting = serving.get(id);
                if (waiting != null) {
                    notifications.message(id, now);
                    waiting.release();
                }
            }
            default -> {
                // Counted; an agent of flesh and blood would look at it.
            }
        }
    }

    private void watchQueue() {
        while (!session.closed()) {
            pause(QUEUE_EVERY_MILLIS);
            try {
                String me = session.api().userId();
                session.api().read("/api/v1/queue?limit=50").path("data").forEach(waiting -> {
                    String assigned = waiting.path("assigned_agent_id").asString("");
                    if (assigned.isEmpty() || assigned.equals(me)) {
                        serve(waiting.path("conversation_id").asString(""));
                    }
                });
            } catch (IOException broken) {
                counters.add("agents.queue_broken");
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void serve(JsonNode conversation) {
        serve(conversation
                .path("id")
                .asString(conversation.path("conversation_id").asString("")));
    }

    private void serve(String conversationId) {
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
            customers.released(customer);
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

    /** How many conversations it is busy with. */
    public int serving() {
        return serving.size();
    }

    private synchronized void keep(WireClient.LiveBody opened) throws IOException {
        stream = opened;
        if (session.closed()) {
            opened.close();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        synchronized (this) {
            if (stream != null) {
                stream.close();
            }
        }
    }
}
