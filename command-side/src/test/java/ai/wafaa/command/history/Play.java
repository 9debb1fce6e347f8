package ai.wafaa.command.history;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.agent.*;
import ai.wafaa.kernel.conversation.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Plays steps on nodes, with identities of its own, and remembers what it needs to name conversations and messages. */
final class Play {
    private static final String ACCOUNT = "account";

    private final List<DomainNode> nodes;
    private final String tenant = UUID.randomUUID().toString();
    private final List<String> agents = new ArrayList<>();
    private final Map<Integer, Receipt> lastReceipt = new TreeMap<>();
    private final Map<String, Long> epochs = new java.util.HashMap<>();
    private final Map<String, String> holders = new java.util.HashMap<>();
    private final Map<String, String> assignees = new java.util.HashMap<>();
    private final Map<String, Instant> moments = new java.util.HashMap<>();
    private final Map<String, List<String>> outbound = new java.util.HashMap<>();
    private final Set<String> unexpected = new HashSet<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    Play(List<DomainNode> nodes) throws Exception {
        this.nodes = nodes;
        for (int i = 0; i < Step.AGENTS; i++) {
            String id = Ids.of("agent", tenant, "" + i).toString();
            agents.add(id);
            done(send(
                    i,
                    new RegisterAgent(id, tenant, "a" + i + "@t.example", "Agent " + i, Role.AGENT, 2, Set.of(), now)));
            done(send(i, new ChangeAgentStatus(id, AgentStatus.ONLINE, now)));
        }
    }

    /** Anything but a refusal that a command failed with. */
    Set<String> unexpected() {
        return unexpected;
    }

    String tenant() {
        return tenant;
    }

    /**
     * Plays steps in bursts, whose commands are under way together, on all nodes in turn.
     *
     * @param midway happens while the commands of a burst are under way
     */
    void play(List<Step> steps, int burst, Runnable midway) throws Exception {
        for (int from = 0; from < steps.size(); from += burst) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int i = from; i < Math.min(steps.size(), from + burst); i++) {
                now = now.plusSeconds(1);
                Object command = command(steps.get(i));
                if (command != null) sent.add(received(steps.get(i), send(i, command)));
            }
            midway.run();
            for (var each : sent) done(each);
        }
    }

    private CompletableFuture<?> received(Step step, CompletableFuture<ai.wafaa.store.Recorded> sent) {
        if (!(step instanceof Step.Writes writes)) return sent;
        return sent.thenAccept(recorded -> {
            synchronized (lastReceipt) {
                if (recorded.result() instanceof Receipt receipt) lastReceipt.put(writes.customer(), receipt);
            }
        });
    }

    private CompletableFuture<ai.wafaa.store.Recorded> send(int turn, Object command) {
        return nodes.get(turn % nodes.size()).send(command, new Actor(tenant, Actor.Kind.SYSTEM, "play", "play", null));
    }

    private void done(CompletableFuture<?> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Refusal)) unexpected.add(String.valueOf(e.getCause()));
        }
    }

    private @org.jspecify.annotations.Nullable Object command(Step step) {
        return switch (step) {
            case Step.Writes s ->
                new ReceiveMessage(
                        tenant,
                        "generic",
                        ACCOUNT,
                        customer(s.customer()),
                        "x" + s.customer(),
                        "Sara",
                        provider(s.customer(), s.number()),
                        MessageKind.TEXT,
                        s.asksForPerson() ? "a human, now" : "Where is it?",
                        null,
                        null,
                        now,
                        now);
            case Step.OwnerWrites s ->
                new RecordOwnerReply(
                        tenant,
                        "generic",
                        ACCOUNT,
                        customer(s.customer()),
                        "x" + s.customer(),
                        provider(s.customer(), s.number()),
                        "We call you.",
                        now,
                        now);
            case Step.BotAnswers s -> answer(s);
            case Step.BotFails s ->
                at(
                        s.customer(),
                        id -> new ReportBotFailure(
                                id, message(s.customer(), s.number()), "error", epoch(id, false), now));
            case Step.AsksForPerson s ->
                at(
                        s.customer(),
                        id -> new RequestHandoff(
                                id, null, null, now.getEpochSecond() % 4 == 0 ? null : "billing", now));
            case Step.IsAssigned s ->
                at(
                        s.customer(),
                        id -> new AssignAgent(
                                id, agents.get(s.agent()), AssignmentType.AUTO, "least load", List.of(), null, now));
            case Step.Claims s -> at(s.customer(), id -> new ClaimConversation(id, agents.get(s.agent()), now));
            case Step.Replies s ->
                at(
                        s.customer(),
                        id -> new SendReply(
                                id, holder(id, s.agent(), s.number()), "reply-" + id + s.number(), "Hello", null, now));
            case Step.Releases s ->
                at(
                        s.customer(),
                        id -> new ReleaseConversation(
                                id, holder(id, s.agent(), s.customer() + 1), s.outcome(), "agent", null, null, now));
            case Step.Transfers s ->
                at(
                        s.customer(),
                        id -> new TransferConversation(
                                id,
                                holder(id, s.agent(), s.customer() + 1),
                                s.toSpecialty(),
                                s.toSpecialty() ? null : agents.get(s.agent()),
                                s.toSpecialty() ? "billing" : null,
                                null,
                                null,
                                now.plusSeconds(60),
                                now));
            case Step.Forces s ->
                at(s.customer(), id -> new ForceAssignment(id, agents.get(s.agent()), "boss", null, now));
            case Step.ClaimRunsOut s ->
                at(
                        s.customer(),
                        id -> new PassOnAssignment(
                                id, assignees.getOrDefault(id, agents.getFirst()), moment("assigned", id), now));
            case Step.StaysSilent s ->
                at(
                        s.customer(),
                        id -> s.isTakenBack()
                                ? new TakeBack(id, holder(id, 0, 1), moment("silent", id), now)
                                : new RemindHolder(id, holder(id, 0, 1), moment("silent", id), now, now));
            case Step.WaitsLong s ->
                at(s.customer(), id -> new TellWaiting(id, NoticeKind.WAITING, moment("queued", id), 2, 5, now));
            case Step.SpecialtyRunsOut s -> at(s.customer(), id -> new WaiveSpecialty(id, moment("queued", id), now));
            case Step.StaysAway s -> {
                String agent = agents.get(s.agent());
                yield new ReturnHeld(agent, moment("away", agent), now);
            }
            case Step.Turns s -> new ChangeAgentStatus(agents.get(s.agent()), s.status(), now);
            case Step.MayHold s -> new ChangeAgent(agents.get(s.agent()), null, null, s.capacity(), null, null, now);
            case Step.Arrives s ->
                at(
                        s.customer(),
                        id -> new ChangeDelivery(id, outbound(id, s.number()), s.status(), null, null, null, now, now));
            case Step.Closes s -> at(s.customer(), id -> new CloseConversation(id, now, now));
        };
    }

    private @org.jspecify.annotations.Nullable Object answer(Step.BotAnswers s) {
        return at(
                s.customer(),
                id -> new AnswerAsBot(
                        id,
                        message(s.customer(), s.number()),
                        "It is on its way.",
                        s.sure() ? 0.9 : 0.3,
                        List.of(),
                        "test",
                        false,
                        null,
                        epoch(id, s.late()),
                        now));
    }

    /** The epoch as the bot would know it: of now, or of some time before. */
    private long epoch(String conversation, boolean late) {
        long known = epochs.getOrDefault(conversation, 0L);
        return late ? Math.max(0, known - 1) : known;
    }

    /** Lets the play know the log so far, as a policy would. */
    void learn(List<ai.wafaa.kernel.Event> events) {
        for (var event : events) {
            switch (event) {
                case MessageReceived e -> epochs.put(e.conversationId(), e.epoch());
                case AgentClaimed e -> holds(e.conversationId(), e.agentId(), e.at());
                case AssignmentForced e -> holds(e.conversationId(), e.agentId(), e.at());
                case AgentAssigned e -> {
                    assignees.put(e.conversationId(), e.agentId());
                    moments.put("assigned" + e.conversationId(), e.at());
                }
                case HandoffRequested e -> moments.put("queued" + e.conversationId(), e.waitingSince());
                case Released e -> moments.put("queued" + e.conversationId(), e.at());
                case Transferred e -> moments.put("queued" + e.conversationId(), e.at());
                case AgentStatusChanged e -> moments.put("away" + e.agentId(), e.at());
                case BotReplied e -> sent(e.conversationId(), e.messageId());
                case AgentReplied e -> {
                    moments.put("silent" + e.conversationId(), e.at());
                    sent(e.conversationId(), e.messageId());
                }
                case NoticeSent e -> sent(e.conversationId(), e.messageId());
                default -> {}
            }
        }
    }

    private void holds(String conversation, String agent, Instant at) {
        holders.put(conversation, agent);
        moments.put("silent" + conversation, at);
    }

    /** When that began, as far as the play knows. */
    private Instant moment(String what, String id) {
        return moments.getOrDefault(what + id, Instant.EPOCH);
    }

    private void sent(String conversation, String message) {
        outbound.computeIfAbsent(conversation, c -> new ArrayList<>()).add(message);
    }

    /** Mostly who claimed it last; else any agent, who will mostly be refused. */
    private String holder(String conversation, int agent, int number) {
        return number % 4 == 0 ? agents.get(agent) : holders.getOrDefault(conversation, agents.get(agent));
    }

    private String outbound(String conversation, int number) {
        List<String> all = outbound.getOrDefault(conversation, List.of("unknown"));
        return all.get(number % all.size());
    }

    private @org.jspecify.annotations.Nullable Object at(
            int customer, java.util.function.Function<String, Object> command) {
        synchronized (lastReceipt) {
            Receipt receipt = lastReceipt.get(customer);
            return receipt == null ? null : command.apply(receipt.conversationId());
        }
    }

    private String customer(int number) {
        return Ids.customer(ACCOUNT, tenant + number).toString();
    }

    private String provider(int customer, int number) {
        return tenant + "/" + customer + "/" + number;
    }

    private String message(int customer, int number) {
        return Ids.receivedMessage(ACCOUNT, provider(customer, number)).toString();
    }
}
