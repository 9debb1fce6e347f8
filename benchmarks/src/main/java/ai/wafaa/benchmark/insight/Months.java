package ai.wafaa.benchmark.insight;

import ai.wafaa.kernel.agent.AgentRegistered;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.store.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Makes up what happens to some tenants, a day at a time: conversations of a few questions and answers, one in eight handed to a person. More by day than by
 * night. The same for the same seed.
 */
final class Months {
    private static final int AGENTS = 5;
    private static final List<Sentiment> MOODS = List.of(Sentiment.values());
    private static final int MOST_MILLIS_TO_DECIDE = 15;
    private static final String[] CHANNELS = {"whatsapp", "whatsapp", "whatsapp", "webchat", "generic"};
    private static final String[] QUESTIONS = {
        "Where is my order?",
        "How long does delivery take?",
        "I want to return a pair of shoes",
        "أين طلبي؟",
        "كم يستغرق التوصيل؟",
        "The invoice is wrong"
    };

    private final Random random;
    private final List<String> tenants = new ArrayList<>();
    private final List<List<String>> agents = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private int messages;

    private record Happening(Instant at, int order, DomainEventMessage<?> event) {}

    Months(long seed, int tenantCount) {
        random = new Random(seed);
        for (int t = 0; t < tenantCount; t++) tenants.add(uuid());
    }

    List<String> tenants() {
        return tenants;
    }

    /** The tenants and their agents, who are there before anything else. */
    List<DomainEventMessage<?>> beginnings(Instant at) {
        for (int t = 0; t < tenants.size(); t++) {
            String tenant = tenants.get(t);
            add(
                    "Tenant",
                    tenant,
                    tenant,
                    0,
                    at,
                    new TenantCreated(tenant, "t" + t, "Tenant " + t, "Asia/Riyadh", "en", at));
            List<String> its = new ArrayList<>();
            for (int a = 0; a < AGENTS; a++) {
                String agent = uuid();
                its.add(agent);
                String email = "a" + a + "@t" + t + ".example";
                add(
                        "Agent",
                        tenant,
                        agent,
                        0,
                        at,
                        new AgentRegistered(agent, tenant, email, "Agent " + a, Role.AGENT, 5, Set.of(), at));
            }
            agents.add(its);
        }
        return take();
    }

    /** A day's events of all tenants in the order in which they happen. */
    List<DomainEventMessage<?>> day(Instant midnight, int messagesOfTheDay) {
        messages = 0;
        while (messages < messagesOfTheDay) {
            int tenant = random.nextInt(tenants.size());
            double hour = Math.clamp(14 + random.nextGaussian() * 4, 0, 21);
            converse(tenant, midnight.plus(Duration.ofMillis((long) (hour * 3_600_000))));
        }
        return take();
    }

    private void converse(int tenantIndex, Instant start) {
        String tenant = tenants.get(tenantIndex);
        var talk = new Talk(tenant, uuid(), uuid(), start);
        String channel = CHANNELS[random.nextInt(CHANNELS.length)];
        talk.add(new ConversationStarted(
                talk.id,
                tenant,
                channel,
                channel + tenantIndex,
                talk.customer,
                0,
                "Customer",
                "+9715" + random.nextInt(10_000_000),
                talk.now));
        int turns = 2 + random.nextInt(5);
        for (int turn = 0; turn < turns; turn++) {
            String question = talk.asks();
            if (turn == 1 && random.nextInt(8) == 0) {
                talk.handedOver(agents.get(tenantIndex).get(random.nextInt(AGENTS)));
                return;
            }
            talk.botAnswers(question);
        }
        if (random.nextBoolean()) {
            talk.pause(3_600_000);
            talk.add(new ConversationClosed(talk.id, talk.customer, "silence", talk.now));
        }
    }

    private final class Talk {
        private final String tenant;
        private final String id;
        private final String customer;
        private Instant now;
        private long sequence;

        Talk(String tenant, String id, String customer, Instant now) {
            this.tenant = tenant;
            this.id = id;
            this.customer = customer;
            this.now = now;
        }

        void add(ConversationEvent event) {
            Months.this.add("Conversation", tenant, id, sequence++, now, event);
        }

        void pause(int longestMillis) {
            now = now.plusMillis(1 + random.nextInt(longestMillis));
        }

        String asks() {
            pause(60_000);
            messages++;
            String message = uuid();
            String text = QUESTIONS[random.nextInt(QUESTIONS.length)];
            add(new MessageReceived(
                    id, message, customer, "wamid." + message, MessageKind.TEXT, text, null, true, 0, now, now));
            Sentiment mood = MOODS.get(random.nextInt(MOODS.size()));
            add(new SentimentAnalyzed(id, message, customer, mood, 0.8, null, "made-up", now));
            return message;
        }

        void botAnswers(String question) {
            pause(900);
            messages++;
            String message = uuid();
            add(new BotReplied(
                    id,
                    message,
                    customer,
                    question,
                    "It takes two days.",
                    0.8,
                    List.of(),
                    "extractive",
                    false,
                    0,
                    now));
            pause(500);
            add(new DeliveryChanged(id, message, DeliveryStatus.SENT, "wamid." + message, null, null, now, now));
        }

        void handedOver(String agent) {
            pause(300);
            add(new HandoffRequested(
                    id,
                    customer,
                    "keyword",
                    null,
                    "refund",
                    null,
                    null,
                    Priority.MEDIUM,
                    null,
                    "asked",
                    List.of(),
                    null,
                    now));
            pause(20_000);
            add(new AgentAssigned(id, agent, AssignmentType.AUTO, "least load", List.of(), null, now));
            pause(60_000);
            add(new AgentClaimed(id, agent, now));
            for (int reply = 1 + random.nextInt(3); reply > 0; reply--) {
                pause(120_000);
                messages++;
                add(new AgentReplied(id, uuid(), customer, agent, "Let me see what I can do.", null, now));
            }
            pause(60_000);
            add(new Released(id, agent, Outcome.RESOLVED, "agent", now));
            add(new RatingRequested(id, customer, agent, now));
            if (random.nextInt(3) > 0) return;
            pause(600_000);
            add(new CustomerRated(id, customer, 1 + random.nextInt(5), null, agent, now));
        }
    }

    private void add(String type, String tenant, String aggregate, long sequence, Instant at, Object event) {
        var message = new GenericDomainEventMessage<>(
                type,
                aggregate,
                sequence,
                event,
                MetaData.with(Metadata.TENANT_ID, tenant),
                uuid(),
                at.plusMillis(1 + random.nextInt(MOST_MILLIS_TO_DECIDE)));
        happenings.add(new Happening(at, happenings.size(), message));
    }

    private List<DomainEventMessage<?>> take() {
        happenings.sort(Comparator.comparing(Happening::at).thenComparingInt(Happening::order));
        List<DomainEventMessage<?>> events =
                new ArrayList<>(happenings.stream().map(Happening::event).toList());
        happenings.clear();
        return events;
    }

    private String uuid() {
        return new UUID(random.nextLong(), (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L)
                .toString();
    }
}
