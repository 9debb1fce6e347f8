package ai.wafaa.command.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.bot.Answer.Answered;
import ai.wafaa.command.bot.Answer.BotFailed;
import ai.wafaa.command.bot.Answer.Failure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedBotTest {
    private static final Question QUESTION = new Question("t", "c", "?", null, List.of());
    private static final Answer ANSWER = new Answered("yes", 1, List.of(), "m", null, false);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void an_answer_in_time_is_passed_on_and_counted() {
        try (var bot = bounded(q -> ANSWER, 1, Duration.ofSeconds(5))) {
            assertThat(bot.answer(QUESTION)).isEqualTo(ANSWER);
        }
        assertThat(meters.get("wafaa.bot.answer")
                        .tag("outcome", "answered")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_bot_that_throws_has_failed() {
        try (var bot = bounded(
                q -> {
                    throw new IllegalStateException("broken");
                },
                1,
                Duration.ofSeconds(5))) {
            assertThat(bot.answer(QUESTION)).isEqualTo(new BotFailed(Failure.ERROR));
            assertThat(bot.answer(QUESTION)).isEqualTo(new BotFailed(Failure.ERROR));
        }
        assertThat(meters.get("wafaa.bot.answer")
                        .tag("outcome", "error")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_bot_that_takes_too_long_is_interrupted_and_has_timed_out() {
        var interrupted = new CompletableFuture<Boolean>();
        Bot hanging = q -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
            return ANSWER;
        };
        try (var bot = bounded(hanging, 1, Duration.ofMillis(50))) {
            assertThat(bot.answer(QUESTION)).isEqualTo(new BotFailed(Failure.TIMEOUT));
            assertThat(interrupted.join()).isTrue();
        }
    }

    @Test
    void no_more_are_worked_on_at_once_than_allowed() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        Bot slow = q -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            now.decrementAndGet();
            return ANSWER;
        };
        try (var bot = bounded(slow, 3, Duration.ofSeconds(20));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 500)
                    .mapToObj(i -> threads.submit(() -> bot.answer(QUESTION)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(ANSWER);
            }
        }
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void who_has_no_turn_in_time_is_told_so_and_the_place_is_free_again_after() {
        var release = new CountDownLatch(1);
        Bot stubborn = q -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return ANSWER;
        };
        try (var bot = bounded(stubborn, 1, Duration.ofMillis(50))) {
            assertThat(bot.answer(QUESTION)).isEqualTo(new BotFailed(Failure.TIMEOUT));
            assertThat(bot.answer(QUESTION)).isEqualTo(new BotFailed(Failure.OVERLOADED));
            release.countDown();
            await().untilAsserted(() -> assertThat(bot.answer(QUESTION)).isEqualTo(ANSWER));
        }
    }

    private BoundedBot bounded(Bot bot, int places, Duration timeout) {
        return new BoundedBot(bot, new BotProperties(places, timeout, Duration.ofMinutes(1)), meters);
    }
}
