package ai.wafaa.command.channel.outbound;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is in the outbox. One thread claims rows, no more than may go now, and hands them to the transports; how attempts ended comes back to it, so all
 * statements and all pacing are its own. What cannot go stays in the table, not in memory.
 */
class OutboxSender implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    /** Rounds follow each other no faster, so that a statement takes many rows when there are many. */
    private static final Duration SPACING = Duration.ofMillis(5);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Lanes lanes;
    private final Attempts attempts;
    private final Doubts doubts;
    private final OutboundProperties properties;
    private final OutboxMetrics metrics;
    private final Clock clock;

    private final Set<String> accountsWithWork = ConcurrentHashMap.newKeySet();
    private final Queue<Attempts.Ended> ended = new ConcurrentLinkedQueue<>();
    private final List<Outbox.PutBack> putBacks = new ArrayList<>();
    private int inFlight;
    private long nextPollNanos = System.nanoTime();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    OutboxSender(
            Outbox outbox,
            Lanes lanes,
            Attempts attempts,
            Doubts doubts,
            OutboundProperties properties,
            OutboxMetrics metrics,
            Clock clock) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.attempts = attempts;
        this.doubts = doubts;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** There may be something to send for these accounts. Safe for all threads. */
    void wake(Set<String> accounts) {
        accountsWithWork.addAll(accounts);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (running || inFlight > 0) {
            long start = System.nanoTime();
            try {
                round(start);
                LockSupport.parkNanos(Math.max(SPACING.toNanos() - (System.nanoTime() - start), untilNextRound()));
            } catch (RuntimeException e) {
                LOG.warn("The outbox cannot be worked on; it is tried again: {}", e.toString());
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
            }
        }
    }

    private void round(long now) {
        for (Attempts.Ended end = ended.poll(); end != null; end = ended.poll()) settle(end, now);
        if (!putBacks.isEmpty()) flushPutBacks();
        metrics.inFlight(inFlight);
        if (!running) return;
        if (now - nextPollNanos >= 0) poll(now);
        Map<String, Integer> room = room(now);
        if (!room.isEmpty()) claim(room);
    }

    private void settle(Attempts.Ended end, long now) {
        lanes.answered(end.message().channelAccountId(), end.outcome(), now);
        if (end.putBack() == null) inFlight--;
        else putBacks.add(end.putBack()); // counts until the table has it
    }

    private void flushPutBacks() {
        outbox.putBack(putBacks);
        inFlight -= putBacks.size();
        putBacks.clear();
    }

    private void poll(long now) {
        nextPollNanos = now + properties.pollInterval().toNanos();
        doubts.settle();
        accountsWithWork.addAll(outbox.accountsWithWork());
        metrics.size(outbox.size(), clock.instant());
    }

    /** Shares what may be under way fairly among the accounts. */
    private Map<String, Integer> room(long now) {
        int free = properties.maxInFlight() - inFlight;
        Map<String, Integer> room = new LinkedHashMap<>();
        int share = Math.max(1, free / Math.max(1, accountsWithWork.size()));
        for (String account : accountsWithWork) {
            int mine = Math.min(Math.min(share, free), lanes.room(account, now));
            if (mine <= 0) continue;
            room.put(account, mine);
            free -= mine;
        }
        return room;
    }

    private void claim(Map<String, Integer> room) {
        accountsWithWork.removeAll(room.keySet()); // before the claim, so that a signal during it is not lost
        List<OutboundMessage> claimed = outbox.claim(room, properties.lease());
        Map<String, Integer> taken = new HashMap<>();
        for (OutboundMessage message : claimed) {
            inFlight++;
            taken.merge(message.channelAccountId(), 1, Integer::sum);
            var _ = attempts.make(message, lanes.of(message.channelAccountId()).transport())
                    .thenAccept(this::end);
        }
        taken.forEach((account, messages) -> {
            lanes.of(account).taken(messages);
            if (messages.equals(room.get(account))) accountsWithWork.add(account); // there may be more
        });
    }

    private void end(Attempts.Ended attempt) {
        ended.add(attempt);
        LockSupport.unpark(thread);
    }

    private long untilNextRound() {
        long now = System.nanoTime();
        if (!ended.isEmpty()) return 0;
        long wait = Math.max(0, nextPollNanos - now);
        if (inFlight >= properties.maxInFlight()) return wait; // an answer wakes us
        for (String account : accountsWithWork)
            wait = Math.min(wait, lanes.untilRoom(account, now).toNanos());
        return wait;
    }

    @Override
    public void start() {
        if (!properties.enabled() || running) return;
        running = true;
        doubts.begin();
        thread = Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    /** Lets what is under way come to its end; what does not in time is in doubt at the next start. */
    @Override
    public void stop() {
        Thread worker = thread;
        if (!running || worker == null) return;
        running = false;
        LockSupport.unpark(worker);
        try {
            if (!worker.join(LONGEST_SHUTDOWN)) LOG.warn("Some messages were still under way when sending stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
