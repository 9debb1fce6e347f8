package ai.wafaa.command.conversation;

import static ai.wafaa.command.conversation.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.Refused;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.*;
import ai.wafaa.kernel.handoff.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private FixtureConfiguration<Conversation> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Conversation.class)
                .registerInjectableResource(TRIGGERS)
                .registerInjectableResource(TEXTS);
    }

    private TestExecutor<Conversation> given(Object... events) {
        return fixture.given(events);
    }

    private static ResultValidator<Conversation> when(TestExecutor<Conversation> given, Object command) {
        return given.when(command, Map.of("tenant_id", TENANT, "actor_id", OMAR));
    }

    @Test
    void a_confident_answer_is_given() {
        var answer = answer("m1", 0.9, 0);
        when(given(started(), asked("m1")), answer)
                .expectEvents(new BotReplied(
                        CONVERSATION,
                        Ids.following(messageId("m1"), "bot").toString(),
                        CUSTOMER,
                        messageId("m1"),
                        answer.text(),
                        0.9,
                        answer.citations(),
                        "extractive",
                        false,
                        0,
                        NOW));
    }

    @Test
    void an_unsure_answer_becomes_a_handoff_with_what_was_found() {
        when(given(started(), asked("m1")), answer("m1", 0.4, 0))
                .expectEvents(
                        new HandoffRequested(
                                CONVERSATION,
                                CUSTOMER,
                                "confidence",
                                "t2",
                                null,
                                0.4,
                                0.6,
                                Priority.MEDIUM,
                                null,
                                null,
                                List.of(new Citation("a1", "Delivery", 3.2)),
                                messageId("m1"),
                                NOW),
                        connecting(0));
    }

    @Test
    void where_nobody_may_be_asked_the_customer_is_told_that_the_bot_does_not_know() {
        var alone = new HandoffTriggers() {
            @Override
            public Optional<Fired> onMessage(String tenantId, String text) {
                return Optional.empty();
            }

            @Override
            public Optional<Fired> onConfidence(String tenantId, double confidence) {
                return TRIGGERS.onConfidence(tenantId, confidence);
            }

            @Override
            public boolean handsOver(String tenantId) {
                return false;
            }
        };
        fixture = new AggregateTestFixture<>(Conversation.class)
                .registerInjectableResource(alone)
                .registerInjectableResource(TEXTS);
        when(given(started(), asked("m1")), answer("m1", 0.4, 0))
                .expectEvents(
                        new BotReplySuppressed(CONVERSATION, messageId("m1"), "handoff-off", 0.4, 0, NOW),
                        new NoticeSent(
                                CONVERSATION,
                                Ids.following(messageId("m1"), "no-person").toString(),
                                CUSTOMER,
                                NoticeKind.NO_PERSON,
                                "Let me connect you with a team member.",
                                NOW));
        when(given(started()), new RequestHandoff(CONVERSATION, null, null, null, NOW))
                .expectException(Refused.as(RefusalCode.CONFLICT));
    }

    @Test
    void nothing_to_say_is_a_handoff_too() {
        when(given(started(), asked("m1")), answer("m1", 0, 0)).expectSuccessfulHandlerExecution();
        when(given(started(), asked("m1"), handedOver()), answer("m2", 0, 1)).expectNoEvents();
    }

    @Test
    void an_answer_made_before_a_handoff_is_not_sent() {
        when(given(started(), asked("m1"), handedOver()), answer("m1", 0.9, 0))
                .expectEvents(new BotReplySuppressed(CONVERSATION, messageId("m1"), "stale-epoch", 0.9, 0, NOW));
    }

    @Test
    void an_answer_that_comes_after_a_person_has_come_and_gone_is_not_sent() {
        when(
                        given(
                                started(),
                                asked("m1"),
                                handedOver(),
                                claimed(),
                                new Released(CONVERSATION, OMAR, Outcome.RESOLVED, "agent", NOW)),
                        answer("m1", 0.9, 0))
                .expectEvents(new BotReplySuppressed(CONVERSATION, messageId("m1"), "stale-epoch", 0.9, 0, NOW));
    }

    @Test
    void a_message_is_answered_once() {
        var first = new BotReplied(
                CONVERSATION,
                "b1",
                CUSTOMER,
                messageId("m1"),
                "It is on its way.",
                0.9,
                List.of(),
                "extractive",
                false,
                0,
                NOW);
        when(given(started(), asked("m1"), first), answer("m1", 0.9, 0)).expectNoEvents();
    }

    @Test
    void a_bot_that_gets_nowhere_asks_for_a_person() {
        var repeated = new ArrayList<Object>(List.of(started()));
        for (int turn = 1; turn <= 4; turn++) {
            repeated.add(asked("m" + turn));
            repeated.add(said("m" + turn));
        }
        repeated.add(asked("m5"));
        when(given(repeated.toArray()), answer("m5", 0.9, 0)).expectEvents(nowhere("m5"), connecting(0));
    }

    @Test
    void thanks_begin_the_count_of_turns_without_progress_again() {
        var thanked = new ArrayList<Object>(List.of(started()));
        for (int turn = 1; turn <= 4; turn++) {
            thanked.add(asked("m" + turn));
            thanked.add(new SentimentAnalyzed(
                    CONVERSATION, messageId("m" + turn), CUSTOMER, Sentiment.POSITIVE, 0.9, null, "test", NOW));
            thanked.add(said("m" + turn));
        }
        thanked.add(asked("m5"));
        when(given(thanked.toArray()), answer("m5", 0.9, 0))
                .expectEventsMatching(Matchers.exactSequenceOf(
                        Matchers.messageWithPayload(org.hamcrest.Matchers.instanceOf(BotReplied.class)),
                        Matchers.andNoMore()));
    }

    private static BotReplied said(String providerId) {
        return new BotReplied(
                CONVERSATION,
                "b" + providerId,
                CUSTOMER,
                messageId(providerId),
                "It is on its way.",
                0.9,
                List.of(new Citation("a1", "Delivery", 3.2)),
                "extractive",
                false,
                0,
                NOW);
    }

    private static HandoffRequested nowhere(String providerId) {
        return new HandoffRequested(
                CONVERSATION,
                CUSTOMER,
                "no-progress",
                null,
                null,
                3.0,
                3.0,
                Priority.MEDIUM,
                null,
                null,
                List.of(new Citation("a1", "Delivery", 3.2)),
                messageId(providerId),
                NOW);
    }

    @Test
    void a_bot_that_fails_hands_off() {
        when(given(started(), asked("m1")), new ReportBotFailure(CONVERSATION, messageId("m1"), "timeout", 0, NOW))
                .expectEvents(
                        new HandoffRequested(
                                CONVERSATION,
                                CUSTOMER,
                                "bot-failure",
                                null,
                                "timeout",
                                null,
                                null,
                                Priority.MEDIUM,
                                null,
                                null,
                                List.of(),
                                messageId("m1"),
                                NOW),
                        connecting(0));
    }

    @Test
    void asking_twice_for_a_person_is_not_a_new_fact() {
        when(given(started(), handedOver()), new RequestHandoff(CONVERSATION, null, null, null, NOW))
                .expectNoEvents();
    }

    @Test
    void a_closed_conversation_is_not_handed_over() {
        refused(
                when(
                        given(started(), new ConversationClosed(CONVERSATION, CUSTOMER, "silence", NOW)),
                        new RequestHandoff(CONVERSATION, null, null, null, NOW)),
                RefusalCode.ILLEGAL_TRANSITION,
                Map.of("status", "closed"));
    }

    @Test
    void only_who_holds_it_writes_to_the_customer() {
        refused(when(given(started(), handedOver()), reply(OMAR)), RefusalCode.NOT_ASSIGNED, Map.of());
        refused(when(given(started(), handedOver(), claimed()), reply("lina")), RefusalCode.NOT_ASSIGNED, Map.of());
        when(given(started(), handedOver(), claimed()), reply(OMAR))
                .expectEvents(new AgentReplied(CONVERSATION, "r1", CUSTOMER, OMAR, "I look into it.", "c1", NOW));
    }

    @Test
    void the_same_reply_is_sent_once() {
        var sent = new AgentReplied(CONVERSATION, "r1", CUSTOMER, OMAR, "I look into it.", "c1", NOW);
        when(given(started(), handedOver(), claimed(), sent), reply(OMAR)).expectNoEvents();
    }

    @Test
    void after_a_day_of_silence_whatsapp_takes_no_free_text() {
        var late = NOW.plus(Duration.ofHours(24));
        refused(
                when(
                        given(started("whatsapp"), asked("m1"), handedOver(), claimed()),
                        new SendReply(CONVERSATION, OMAR, "r1", "Hello", null, late)),
                RefusalCode.OUTSIDE_MESSAGING_WINDOW,
                Map.of("closed_at", late));
    }

    @Test
    void another_tenants_conversation_does_not_exist() {
        refused(
                given(started())
                        .when(
                                new RequestHandoff(CONVERSATION, null, null, null, NOW),
                                Map.of("tenant_id", "other", "actor_id", OMAR)),
                RefusalCode.NOT_FOUND,
                Map.of());
    }

    @Test
    void a_silent_conversation_of_the_bot_is_closed_and_no_other() {
        when(given(started(), asked("m1")), new CloseConversation(CONVERSATION, NOW, NOW))
                .expectEvents(new ConversationClosed(CONVERSATION, CUSTOMER, "silence", NOW));
        when(given(started(), asked("m1")), new CloseConversation(CONVERSATION, NOW.minusSeconds(1), NOW))
                .expectNoEvents();
        when(given(started(), asked("m1"), handedOver()), new CloseConversation(CONVERSATION, NOW, NOW))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUED, SENT, true",
        "QUEUED, READ, true",
        "SENT, SENT, false",
        "READ, DELIVERED, false",
        "DELIVERED, FAILED, false",
        "SENT, FAILED, true",
        "FAILED, SENT, false",
        "FAILED, READ, false"
    })
    void delivery_only_moves_forward(DeliveryStatus from, DeliveryStatus to, boolean moves) {
        var deliveries = new Deliveries();
        deliveries.queued("m");
        deliveries.moved("m", from);
        assertThat(deliveries.isNews("m", to)).isEqualTo(moves);
    }

    private static SendReply reply(String agentId) {
        return new SendReply(CONVERSATION, agentId, "r1", "I look into it.", "c1", NOW);
    }

    private static NoticeSent connecting(long epoch) {
        return new NoticeSent(
                CONVERSATION,
                Ids.following(CONVERSATION, "connecting-" + epoch).toString(),
                CUSTOMER,
                NoticeKind.CONNECTING,
                "Let me connect you with a team member.",
                NOW);
    }

    private static void refused(ResultValidator<Conversation> result, RefusalCode code, Map<String, Object> details) {
        result.expectNoEvents();
        result.expectException(new org.hamcrest.TypeSafeMatcher<Refusal>() {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.code() == code && refusal.details().equals(details);
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText(code + " " + details);
            }
        });
    }
}
