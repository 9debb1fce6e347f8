package ai.wafaa.command.bot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.bot.Answer;
import ai.wafaa.command.bot.Answer.Answered;
import ai.wafaa.command.bot.Bot;
import ai.wafaa.command.bot.Question;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CachedBotTest {
    private static final CacheProperties PROPERTIES = new CacheProperties(60, Duration.ofSeconds(5));
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicReference<String> version = new AtomicReference<>("1");
    private final Bot bot = question -> {
        worked.incrementAndGet();
        return new Answered("of " + version.get(), 0.9, List.of(), "m", null, false);
    };

    @Test
    void a_question_that_was_answered_is_not_worked_out_again_however_it_is_written() {
        Bot cached = cached(AnswerStore.NONE);
        assertThat(answered(cached, "Where is my order?").cached()).isFalse();
        assertThat(answered(cached, "where is my ORDER??!").cached()).isTrue();
        assertThat(worked).hasValue(1);
    }

    @Test
    void another_tenant_and_another_language_have_answers_of_their_own() {
        Bot cached = cached(AnswerStore.NONE);
        cached.answer(new Question("a", "c", "order", null, List.of()));
        cached.answer(new Question("b", "c", "order", null, List.of()));
        assertThat(worked).hasValue(2);
    }

    @Test
    void what_an_article_changed_is_never_answered_from_before() {
        Bot cached = cached(AnswerStore.NONE);
        answered(cached, "order");
        version.set("2");
        Answered after = answered(cached, "order");
        assertThat(after.cached()).isFalse();
        assertThat(after.text()).isEqualTo("of 2");
    }

    @Test
    void an_answer_during_whose_making_an_article_changed_is_not_kept() {
        Bot changing = question -> {
            version.set("2");
            return bot.answer(question);
        };
        Bot cached = new CachedBot(
                changing, t -> version.get(), a -> true, AnswerStore.NONE, PROPERTIES, new SimpleMeterRegistry());
        answered(cached, "order");
        version.set("1");
        assertThat(answered(cached, "order").cached()).isFalse();
    }

    @Test
    void what_is_only_said_for_want_of_a_better_answer_is_not_kept() {
        Bot cached = new CachedBot(
                bot,
                t -> version.get(),
                answer -> !answer.model().equals("m"),
                AnswerStore.NONE,
                PROPERTIES,
                new SimpleMeterRegistry());
        answered(cached, "order");
        assertThat(answered(cached, "order").cached()).isFalse();
        assertThat(worked).hasValue(2);
    }

    @Test
    void a_question_that_continues_another_is_worked_out_anew() {
        Bot cached = cached(AnswerStore.NONE);
        var question = new Question("t", "c", "and to Oman?", null, List.of("what does delivery cost?"));
        cached.answer(question);
        cached.answer(question);
        assertThat(worked).hasValue(2);
    }

    @Test
    void of_many_who_ask_the_same_at_once_one_works_it_out() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        Bot slow = question -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return bot.answer(question);
        };
        Bot cached = new CachedBot(slow, t -> "1", a -> true, AnswerStore.NONE, PROPERTIES, new SimpleMeterRegistry());
        var asked = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 50; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> cached.answer(question("order")),
                    command -> Thread.ofVirtual().start(command)));
        }
        begun.await();
        go.countDown();
        asked.forEach(CompletableFuture::join);
        assertThat(worked).hasValue(1);
    }

    @Test
    void nodes_share_answers_through_redis_and_do_without_when_it_is_away() throws Exception {
        try (var shared = new SharedRedis()) {
            Bot one = cached(new RedisAnswers(shared.template(), PROPERTIES));
            answered(one, "order");
            shared.awaitKeys(1);
            assertThat(answered(cached(new RedisAnswers(shared.template(), PROPERTIES)), "order")
                            .cached())
                    .isTrue();
            shared.stop();
            Answered without = answered(cached(new RedisAnswers(shared.template(), PROPERTIES)), "order");
            assertThat(without.cached()).isFalse();
            assertThat(without.text()).isEqualTo("of 1");
        }
    }

    private Bot cached(AnswerStore store) {
        return new CachedBot(bot, t -> version.get(), a -> true, store, PROPERTIES, new SimpleMeterRegistry());
    }

    private static Answered answered(Bot bot, String text) {
        return (Answered) bot.answer(question(text));
    }

    private static Question question(String text) {
        return new Question("t", "c", text, null, List.of());
    }
}
