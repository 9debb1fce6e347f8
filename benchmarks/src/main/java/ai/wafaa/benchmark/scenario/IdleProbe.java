package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.customers.Arrivals;
import ai.wafaa.benchmark.customers.Question;
import ai.wafaa.benchmark.http.Reply;
import ai.wafaa.benchmark.http.SseReader;
import ai.wafaa.benchmark.http.WireClient;
import ai.wafaa.benchmark.provider.Account;
import ai.wafaa.benchmark.provider.Webhooks;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message at a time. In turn it waits for the stream to tell of the message, and for a read that asks for the
 * message's position: an event on the stream would hide how long the read has to wait.
 */
final class IdleProbe {
    private static final int MESSAGES_PER_CUSTOMER = 20;
    private static final long PATIENCE_SECONDS = 10;

    /** An event on an admin's stream. */
    private record Told(String conversationId, long nanos) {}

    private final Rig rig;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private @Nullable Question last;
    private String conversationId = "";
    private int sent;

    IdleProbe(Rig rig) {
        this.rig = rig;
    }

    /** @return whether the message was shown in time */
    boolean once() throws IOException, InterruptedException {
        told.clear();
        Account account = rig.accounts.getFirst();
        Question question = next();
        Reply reply = rig.provider.send(Webhooks.request(account, Arrivals.body(account, List.of(question))));
        long acknowledged = System.nanoTime();
        rig.latencies.record("ack", question.meantAtNanos(), acknowledged);
        if (reply.status() != 200) {
            return false;
        }
        return sent % 2 == 1 ? toldByStream(question, acknowledged) : shownByRead(reply, acknowledged);
    }

    private Question next() {
        long now = System.nanoTime();
        Question before = last;
        Question next;
        if (before == null || sent == MESSAGES_PER_CUSTOMER) {
            next = rig.customers.first(0, now);
            sent = 1;
        } else {
            next = rig.customers.ask(before.customer(), now);
            sent++;
        }
        last = next;
        return next;
    }

    private boolean toldByStream(Question question, long acknowledged) throws InterruptedException {
        Told event = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            return false;
        }
        conversationId = event.conversationId();
        rig.latencies.record("message_to_stream", question.meantAtNanos(), event.nanos());
        rig.latencies.record("command_to_stream", acknowledged, event.nanos());
        return true;
    }

    private boolean shownByRead(Reply reply, long acknowledged) throws IOException, InterruptedException {
        String position = reply.header("x-wafaa-position");
        String target = "/api/v1/conversations/" + conversationId + "/messages?limit=200"
                + (position == null ? "" : "&min_position=" + position);
        int shown = 0;
        for (JsonNode message : rig.admins.getFirst().read(target).path("data")) {
            shown += message.path("direction").asString("").equals("inbound") ? 1 : 0;
        }
        rig.latencies.record("command_to_read", acknowledged, System.nanoTime());
        return shown == sent;
    }

    /** Follows the stream until it is closed. */
    void listen(WireClient.LiveBody stream) {
        SseReader events = new SseReader(stream.stream());
        try {
            for (SseReader.Event event = events.next(); event != null; event = events.next()) {
                if (event.type().equals("message_received")) {
                    long now = System.nanoTime();
                    JsonNode data = JsonMapper.shared().readTree(event.data());
                    told.add(new Told(data.path("conversation_id").asString(""), now));
                }
            }
        } catch (IOException closed) {
            // The probe is over, or finds out by waiting in vain.
        }
    }
}
