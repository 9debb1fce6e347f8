package ai.wafaa.benchmark.agents;

import ai.wafaa.benchmark.customers.Customers;
import ai.wafaa.benchmark.customers.Ledger;
import ai.wafaa.benchmark.http.SseReader;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.measure.Counters;
import ai.wafaa.benchmark.target.Tenant;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
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

    private final AgentSession session;
    private final Notifications notifications;
    private final Counters counters;
    private final Attendance attendance;
    private WireClient.@Nullable LiveBody stream;
    private String lastEventId = "";

    public AgentRobot(
            WireClient client,
            Tenant tenant,
            int number,
            Customers customers,
            Ledger ledger,
            Notifications notifications,
            Counters counters) {
        this.session = new AgentSession(client, tenant, number, counters);
        this.notifications = notifications;
        this.counters = counters;
        this.attendance = new Attendance(session, customers, ledger, notifications, counters);
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
                attendance.begin(id);
            }
            case "message_received" -> attendance.written(id, now);
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
                        serve(waiting);
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
        attendance.begin(conversation
                .path("id")
                .asString(conversation.path("conversation_id").asString("")));
    }

    /** How many conversations it is busy with. */
    public int serving() {
        return attendance.size();
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
