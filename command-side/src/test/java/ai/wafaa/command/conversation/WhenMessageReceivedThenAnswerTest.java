package ai.wafaa.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.AnswerAsBot;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.MessageReceived;
import ai.wafaa.kernel.conversation.ReportBotFailure;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class WhenMessageReceivedThenAnswerTest {
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final Queue<RefusalCode> refusals = new ArrayDeque<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private long position;
    private Instant now = Instant.EPOCH;

    @Test
    void nobody_waits_for_the_slow_answer_of_another_conversation() {
        try (var answering = answering()) {
            read(answering, "a", "slow");
            read(answering, "a", "next");
            read(answering, "b", "quick");

            await().untilAsserted(() -> assertThat(answered).containsExactly("b quick"));

            slow.countDown();
            await().untilAsserted(() -> assertThat(answered).containsExactly("b quick", "a slow", "a next"));
            await().untilAsserted(
                            () -> assertThat(answering.underWay().begin(1)).isTrue());
        }
    }

    @Test
    void a_message_that_is_shown_again_while_it_is_being_answered_is_answered_once() {
        try (var answering = answering()) {
            read(answering, "a", "slow");
            position--;
            read(answering, "a", "slow");
            slow.countDown();
            read(answering, "a", "last");

            await().untilAsserted(() -> assertThat(answered).containsExactly("a slow", "a last"));
        }
    }

    @Test
    void what_cannot_be_recorded_now_is_recorded_later() {
        refusals.addAll(List.of(RefusalCode.UNAVAILABLE, RefusalCode.CONFLICT));
        try (var answering = answering()) {
            read(answering, "a", "quick");

            await().untilAsserted(() -> assertThat(answered).containsExactly("a quick"));
        }
    }

    @Test
    void what_a_rule_refuses_is_over() {
        refusals.add(RefusalCode.FORBIDDEN);
        try (var answering = answering()) {
            read(answering, "a", "quick");
            read(answering, "a", "next");

            await().untilAsserted(() -> assertThat(answered).containsExactly("a next"));
        }
    }

    @Test
    void what_has_waited_too_long_is_for_a_person() {
        now = Instant.EPOCH.plusSeconds(61);
        try (var answering = answering()) {
            read(answering, "a", "slow");

            await().untilAsserted(() -> assertThat(answered).containsExactly("a overloaded"));
        }
    }

    @Test
    void what_the_bot_fails_on_is_for_a_person() {
        try (var answering = answering()) {
            read(answering, "a", "poison");

            await().untilAsserted(() -> assertThat(answered).containsExactly("a error"));
        }
    }

    private WhenMessageReceivedThenAnswer answering() {
        Bot bot = question -> {
            if (question.text().equals("slow")) awaitSlow();
            if (question.text().equals("poison")) throw new IllegalStateException("broken");
            return new Answer.Answered(question.text(), 1, List.of(), "test", null, false);
        };
        return new WhenMessageReceivedThenAnswer(
                bot, position -> {}, recording(), Duration.ofMinutes(1), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void awaitSlow() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Commands recording() {
        return new Commands() {
            @Override
            public synchronized CompletableFuture<Recorded> send(Object command, Actor actor) {
                RefusalCode refusal = refusals.poll();
                if (refusal != null) return CompletableFuture.failedFuture(new Refusal(refusal, "not now"));
                answered.add(
                        switch (command) {
                            case AnswerAsBot answer -> answer.conversationId() + " " + answer.text();
                            case ReportBotFailure failure -> failure.conversationId() + " " + failure.reason();
                            default -> throw new AssertionError(command);
                        });
                return CompletableFuture.completedFuture(null);
            }
        };
    }

    private void read(WhenMessageReceivedThenAnswer answering, String conversation, String text) {
        var event = new MessageReceived(
                conversation,
                UUID.randomUUID().toString(),
                "customer",
                "provider",
                MessageKind.TEXT,
                text,
                null,
                true,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
        EventMessage<MessageReceived> message = new GenericEventMessage<>(event, metadata());
        var unit = DefaultUnitOfWork.startAndGet(message);
        answering.on(event, ++position, message);
        unit.commit();
    }

    private static Map<String, String> metadata() {
        return Map.of(
                Metadata.TENANT_ID, "tenant",
                Metadata.ACTOR, "customer",
                Metadata.ACTOR_KIND, "customer",
                Metadata.CORRELATION_ID, "correlation",
                Metadata.CAUSATION_ID, "causation");
    }
}
