package ai.wafaa.command.conversation;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Examples to begin a test with. */
final class Given {
    static final String TENANT = "tenant";
    static final String CUSTOMER = "customer";
    static final String CONVERSATION = Ids.conversation(CUSTOMER, 0).toString();
    static final String OMAR = "omar";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Given() {}

    /** Asks for a person at the word "human", and below a confidence of 0.6. */
    static final HandoffTriggers TRIGGERS = new HandoffTriggers() {
        @Override
        public Optional<Fired> onMessage(String tenantId, String text) {
            return text.contains("human")
                    ? Optional.of(new Fired("keyword", "t1", "human", null, null, Priority.HIGH))
                    : Optional.empty();
        }

        @Override
        public Optional<Fired> onConfidence(String tenantId, double confidence) {
            return confidence < 0.6
                    ? Optional.of(new Fired("confidence", "t2", null, confidence, 0.6, Priority.MEDIUM))
                    : Optional.empty();
        }
    };

    static final CustomerTexts TEXTS = (tenant, notice, sample, values) -> "Let me connect you with a team member.";

    static ConversationStarted started() {
        return started("generic");
    }

    static ConversationStarted started(String channel) {
        return new ConversationStarted(
                CONVERSATION, TENANT, channel, "account", CUSTOMER, 0, "Sara", "+971501234567", NOW);
    }

    static MessageReceived asked(String providerId) {
        return asked(providerId, 0, true);
    }

    static MessageReceived asked(String providerId, long epoch, boolean forBot) {
        return new MessageReceived(
                CONVERSATION,
                messageId(providerId),
                CUSTOMER,
                providerId,
                MessageKind.TEXT,
                "Where is my order?",
                null,
                forBot,
                epoch,
                NOW,
                NOW);
    }

    static String messageId(String providerId) {
        return Ids.receivedMessage("account", providerId).toString();
    }

    static HandoffRequested handedOver() {
        return new HandoffRequested(
                CONVERSATION,
                CUSTOMER,
                "request",
                null,
                null,
                null,
                null,
                Priority.MEDIUM,
                null,
                null,
                List.of(),
                null,
                NOW);
    }

    static AgentClaimed claimed() {
        return new AgentClaimed(CONVERSATION, OMAR, NOW);
    }

    static AnswerAsBot answer(String providerId, double confidence, long epoch) {
        return new AnswerAsBot(
                CONVERSATION,
                messageId(providerId),
                confidence == 0 ? "" : "It is on its way.",
                confidence,
                List.of(new Citation("a1", "Delivery", 3.2)),
                "extractive",
                false,
                null,
                epoch,
                NOW);
    }

    static ReceiveMessage message(String customer, String providerId, String text) {
        return message(customer, providerId, text, NOW);
    }

    static ReceiveMessage message(String customer, String providerId, String text, Instant at) {
        return new ReceiveMessage(
                TENANT,
                "generic",
                "account",
                customer,
                "ext-" + customer,
                "Sara",
                providerId,
                MessageKind.TEXT,
                text,
                null,
                null,
                at,
                at);
    }

    static Actor actor() {
        return new Actor(TENANT, Actor.Kind.SYSTEM, "test", "correlation", null);
    }
}
