package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.Event;
import ai.wafaa.kernel.agent.AgentRegistered;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.AgentStatusChanged;
import ai.wafaa.kernel.agent.ConversationLeft;
import ai.wafaa.kernel.agent.ConversationTaken;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up what could have happened, at random but the same for the same seed: every kind of event, in an order that the domain allows. */
public final class History {
    private static final List<String> WORDS = List.of(
            "refund",
            "order",
            "where",
            "please",
            "when",
            "invoice",
            "delivery",
            "account",
            "password",
            "thanks",
            "طلب",
            "استرداد");

    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<String> tenants = new ArrayList<>();
    private final Map<String, List<String>> agents = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Talk> underway = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T08:00:00Z");
    private long position;
    private long longestPause = 40_000_000;

    /** A conversation as far as the next step depends on it. */
    private static final class Talk {
        final String id;
        final String tenant;
        final String customer;
        Phase phase = Phase.BOT;

        @Nullable
        String agent;

        long epoch;
        final List<Delivering> sent = new ArrayList<>();

        Talk(String id, String tenant, String customer) {
            this.id = id;
            this.tenant = tenant;
            this.customer = customer;
        }
    }

    private static final class Delivering {
        final String messageId;
        DeliveryStatus status = DeliveryStatus.QUEUED;

        Delivering(String messageId) {
            this.messageId = messageId;
        }
    }

    public History(long seed, int tenantCount, int agentsEach) {
        random = new Random(seed);
        for (int t = 0; t < tenantCount; t++) {
            String tenant = uuid();
            tenants.add(tenant);
            for (int a = 0; a < agentsEach; a++) register(tenant, "Agent \"" + a + "\", {of} \\" + t);
        }
    }

    /** Goes on from an instant, with pauses between two events of up to that length. */
    public History from(Instant instant, Duration longest) {
        now = instant;
        longestPause = longest.toNanos();
        return this;
    }

    /** The events so far that were not taken yet. */
    public List<RecordedEvent> take() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Goes on for at least so many events, everything mixed. */
    public History steps(int count) {
        long end = position + count;
        while (position < end) step();
        return this;
    }

    /**
     * Goes on with what a busy day is made of: a question, the bot's answer, and the three reports of its delivery, which come some
     * thousand messages later.
     *
     * @param open over so many open conversations
     */
    public History traffic(int messages, int open) {
        for (int i = 0; i < messages; i++) {
            Talk talk = talks.size() < open ? start() : any(talks);
            receive(talk);
            answer(talk);
            underway.add(talk);
            for (int d = 0; d < 3; d++) if (underway.size() > 3000) deliver(underway.get(random.nextInt(3000)));
            if (underway.size() > 4000) underway.subList(0, 1000).clear();
        }
        return this;
    }

    public List<String> tenants() {
        return tenants;
    }

    public List<String> agentsOf(String tenant) {
        return agents.computeIfAbsent(tenant, t -> new ArrayList<>());
    }

    private void step() {
        if (talks.isEmpty() || random.nextInt(8) == 0) start();
        Talk talk = any(talks);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> receive(talk);
            case 3, 4 -> answer(talk);
            case 5 -> handOff(talk);
            case 6 -> assignOrWithdraw(talk);
            case 7 -> claim(talk);
            case 8 -> reply(talk);
            case 9 -> release(talk);
            case 10 -> deliver(talk);
            default -> rare(talk);
        }
    }

    private Talk start() {
        String tenant = any(tenants);
        var talk = new Talk(uuid(), tenant, uuid());
        String name = random.nextInt(4) == 0 ? null : "Customer " + random.nextInt(1000);
        String channel = random.nextInt(3) == 0 ? "webchat" : "whatsapp";
        String address = "+97150" + (1_000_000 + random.nextInt(8_999_999));
        record(
                talk,
                new ConversationStarted(
                        talk.id, tenant, channel, "account-" + channel, talk.customer, 0, name, address, tick()));
        talks.add(talk);
        receive(talk);
        return talk;
    }

    private void receive(Talk talk) {
        if (talk.phase == Phase.CLOSED) return;
        Instant at = tick();
        Instant theirs = at.minusMillis(random.nextInt(5000));
        String id = uuid();
        record(
                talk,
                new MessageReceived(
                        talk.id,
                        id,
                        talk.customer,
                        "wamid." + uuid(),
                        MessageKind.TEXT,
                        sentence(),
                        null,
                        talk.phase == Phase.BOT,
                        talk.epoch,
                        theirs,
                        at));
        if (random.nextInt(4) > 0) {
            var sentiment = List.of(Sentiment.values()).get(random.nextInt(Sentiment.values().length));
            record(talk, new SentimentAnalyzed(talk.id, id, talk.customer, sentiment, 0.75, "late\nagain", "test", at));
        }
    }

    private void answer(Talk talk) {
        if (talk.phase != Phase.BOT) return;
        String id = uuid();
        var citations = List.of(new Citation(uuid(), "Refund \"times\"", 0.5));
        record(
                talk,
                new BotReplied(
                        talk.id,
                        id,
                        talk.customer,
                        uuid(),
                        sentence(),
                        random.nextDouble(),
                        citations,
                        "extractive",
                        random.nextBoolean(),
                        talk.epoch,
                        tick()));
        talk.sent.add(new Delivering(id));
    }

    private void handOff(Talk talk) {
        if (talk.phase != Phase.BOT) return;
        talk.phase = Phase.PENDING_HANDOFF;
        talk.epoch++;
        Priority priority = any(List.of(Priority.values()));
        record(
                talk,
                new HandoffRequested(
                        talk.id,
                        talk.customer,
                        "keyword",
                        uuid(),
                        "refund",
                        0.4,
                        0.6,
                        priority,
                        null,
                        "asked",
                        List.of(),
                        null,
                        tick()));
        String id = uuid();
        record(
                talk,
                new NoticeSent(
                        talk.id,
                        id,
                        talk.customer,
                        NoticeKind.CONNECTING,
                        "Let me connect you with a team member",
                        tick()));
        talk.sent.add(new Delivering(id));
    }

    private void assignOrWithdraw(Talk talk) {
        if (talk.phase != Phase.PENDING_HANDOFF) return;
        if (talk.agent == null) {
            String agent = anyAgent(talk);
            talk.agent = agent;
            var type = any(List.of(AssignmentType.values()));
            record(
                    talk,
                    new AgentAssigned(
                            talk.id,
                            agent,
                            type,
                            "least loaded",
                            List.of(new Candidate(agent, 1, null)),
                            now.plusSeconds(60),
                            tick()));
            record(talk.tenant, agent, new ConversationTaken(agent, talk.id, false, now));
        } else {
            record(talk, new AssignmentWithdrawn(talk.id, talk.agent, "not-claimed", tick()));
            leave(talk);
        }
    }

    private void claim(Talk talk) {
        if (talk.phase != Phase.PENDING_HANDOFF) return;
        String agent = talk.agent != null && random.nextBoolean() ? talk.agent : anyAgent(talk);
        if (talk.agent != null && !talk.agent.equals(agent)) leave(talk);
        talk.phase = Phase.HUMAN_AGENT;
        talk.epoch++;
        boolean fresh = talk.agent == null;
        talk.agent = agent;
        record(talk, new AgentClaimed(talk.id, agent, tick()));
        if (fresh) record(talk.tenant, agent, new ConversationTaken(agent, talk.id, false, now));
    }

    private void reply(Talk talk) {
        if (talk.phase != Phase.HUMAN_AGENT || talk.agent == null) return;
        String id = uuid();
        record(
                talk,
                new AgentReplied(
                        talk.id, id, talk.customer, talk.agent, sentence(), "ref-" + random.nextInt(100), tick()));
        talk.sent.add(new Delivering(id));
    }

    private void release(Talk talk) {
        if (talk.phase != Phase.HUMAN_AGENT || talk.agent == null) return;
        Outcome outcome = any(List.of(Outcome.values()));
        if (random.nextBoolean()) note(talk, talk.agent);
        talk.phase = outcome == Outcome.RESOLVED ? Phase.BOT : Phase.PENDING_HANDOFF;
        talk.epoch++;
        record(talk, new Released(talk.id, talk.agent, outcome, "agent", tick()));
        leave(talk);
    }

    private void leave(Talk talk) {
        String agent = talk.agent;
        if (agent == null) return;
        record(talk.tenant, agent, new ConversationLeft(agent, talk.id, now));
        talk.agent = null;
    }

    private void deliver(Talk talk) {
        if (talk.sent.isEmpty()) return;
        Delivering message = talk.sent.getFirst();
        boolean fails = random.nextInt(20) == 0 && message.status == DeliveryStatus.QUEUED;
        message.status = fails ? DeliveryStatus.FAILED : next(message.status);
        record(
                talk,
                new DeliveryChanged(
                        talk.id,
                        message.messageId,
                        message.status,
                        "wamid." + message.messageId,
                        fails ? "131047" : null,
                        fails ? "window closed" : null,
                        now,
                        tick()));
        if (message.status.compareTo(DeliveryStatus.READ) >= 0) talk.sent.removeFirst();
    }

    private static DeliveryStatus next(DeliveryStatus status) {
        return status == DeliveryStatus.QUEUED
                ? DeliveryStatus.SENT
                : status == DeliveryStatus.SENT ? DeliveryStatus.DELIVERED : DeliveryStatus.READ;
    }

    private void rare(Talk talk) {
        String agent = anyAgent(talk);
        switch (random.nextInt(7)) {
            case 0 -> note(talk, agent);
            case 1 ->
                record(talk, new CustomerRenamed(talk.id, talk.customer, "Renamed " + random.nextInt(99), tick()));
            case 2 -> record(talk, new BotReplySuppressed(talk.id, uuid(), "stale-epoch", 0.5, talk.epoch, tick()));
            case 3 ->
                record(talk.tenant, agent, new AgentStatusChanged(agent, any(List.of(AgentStatus.values())), tick()));
            case 4 -> ownerReplies(talk);
            case 5 -> close(talk);
            default -> register(talk.tenant, "New " + random.nextInt(99));
        }
    }

    private void ownerReplies(Talk talk) {
        if (talk.phase != Phase.BOT) return;
        talk.phase = Phase.HUMAN_AGENT;
        talk.epoch++;
        record(talk, new OwnerReplied(talk.id, uuid(), talk.customer, "wamid." + uuid(), sentence(), now, tick()));
    }

    private void close(Talk talk) {
        if (talk.phase != Phase.BOT) return;
        talk.phase = Phase.CLOSED;
        record(talk, new ConversationClosed(talk.id, talk.customer, "silence", tick()));
    }

    private void note(Talk talk, String author) {
        record(talk, new NoteAdded(talk.id, uuid(), talk.customer, author, sentence(), tick()));
    }

    private void register(String tenant, String name) {
        String id = uuid();
        agentsOf(tenant).add(id);
        record(
                tenant,
                id,
                new AgentRegistered(id, tenant, id + "@example.com", name, Role.AGENT, 5, Set.of("billing"), tick()));
    }

    private String anyAgent(Talk talk) {
        return any(agentsOf(talk.tenant));
    }

    private void record(Talk talk, ConversationEvent event) {
        record(talk.tenant, talk.id, event);
    }

    private void record(String tenant, String aggregate, Event event) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        events.add(new RecordedEvent(++position, tenant, sequence, event));
    }

    private Instant tick() {
        now = now.plus(Duration.ofNanos(1 + random.nextLong(longestPause)));
        return now;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String sentence() {
        var text = new StringBuilder();
        for (int i = 3 + random.nextInt(8); i > 0; i--) text.append(any(WORDS)).append(' ');
        return text.append(random.nextInt(10_000)).toString();
    }

    private String uuid() {
        return new UUID(random.nextLong(), (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L)
                .toString();
    }
}
