package ai.wafaa.command.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.limit.LimitProperties.Overflow;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.store.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TenantPaceTest {
    private final List<String> arrived = new CopyOnWriteArrayList<>();

    @Test
    void what_is_more_than_the_limit_waits_and_arrives_in_order() {
        try (var pace = new TenantPace(limits(600, Overflow.QUEUE, Duration.ofSeconds(30)))) {
            var commands = commands(pace, limits(600, Overflow.QUEUE, Duration.ofSeconds(30)));
            IntStream.range(0, 620).forEach(i -> send(commands, message("a", "whatsapp", i)));
            assertThat(arrived).hasSizeLessThan(620);
            await().until(() -> arrived.size() == 620);
            assertThat(arrived)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 620).mapToObj(i -> "a" + i).toList());
        }
    }

    @Test
    void another_tenant_does_not_wait() {
        var limits = limits(1, Overflow.QUEUE, Duration.ofMinutes(5));
        try (var pace = new TenantPace(limits)) {
            var commands = commands(pace, limits);
            send(commands, message("a", "generic", 1));
            send(commands, message("a", "generic", 2));
            send(commands, message("b", "generic", 1));
            assertThat(arrived).containsExactly("a1", "b1");
        }
    }

    @Test
    void by_setting_it_is_refused_but_never_to_whatsapp() {
        var limits = limits(1, Overflow.REFUSE, Duration.ofMinutes(5));
        try (var pace = new TenantPace(limits)) {
            var commands = commands(pace, limits);
            send(commands, message("a", "generic", 1));
            assertThat(refusal(commands.send(message("a", "generic", 2), actor())))
                    .isEqualTo(RefusalCode.RATE_LIMITED);
            assertThat(commands.send(message("a", "whatsapp", 3), actor())).isNotDone();
        }
    }

    @Test
    void who_waits_too_long_is_asked_to_send_again() {
        var limits = limits(600, Overflow.QUEUE, Duration.ZERO);
        try (var pace = new TenantPace(limits)) {
            var commands = commands(pace, limits);
            IntStream.range(0, 600).forEach(i -> send(commands, message("a", "whatsapp", i)));
            var late = commands.send(message("a", "whatsapp", 600), actor());
            await().until(late::isDone);
            assertThat(refusal(late)).isEqualTo(RefusalCode.UNAVAILABLE);
        }
    }

    @Test
    void addresses_are_counted_without_redis_too() {
        try (var buckets = new Buckets("")) {
            assertThat(IntStream.range(0, 3)
                            .mapToObj(i ->
                                    buckets.take("sign-in:1.2.3.4", 2).join().isConsumed()))
                    .containsExactly(true, true, false);
            assertThat(buckets.take("sign-in:5.6.7.8", 2).join().isConsumed()).isTrue();
        }
    }

    private static void send(PacedCommands commands, ReceiveMessage message) {
        var _ = commands.send(message, actor());
    }

    private PacedCommands commands(TenantPace pace, LimitProperties limits) {
        return new PacedCommands(
                (command, actor) -> {
                    var message = (ReceiveMessage) command;
                    arrived.add(message.tenantId() + message.providerMessageId());
                    return new CompletableFuture<>();
                },
                pace,
                limits);
    }

    private static RefusalCode refusal(CompletableFuture<Recorded> sent) {
        Throwable error = sent.exceptionNow();
        Throwable cause = error instanceof CompletionException ? error.getCause() : error;
        return ((Refusal) Objects.requireNonNull(cause)).code();
    }

    private static LimitProperties limits(int perMinute, Overflow overflow, Duration patience) {
        return new LimitProperties(100, perMinute, overflow, patience);
    }

    private static Actor actor() {
        return new Actor("a", Actor.Kind.CUSTOMER, "c", "m", null);
    }

    private static ReceiveMessage message(String tenant, String channel, int number) {
        Instant now = Instant.EPOCH;
        return new ReceiveMessage(
                tenant,
                channel,
                "acc",
                "c",
                "x",
                null,
                String.valueOf(number),
                MessageKind.TEXT,
                "hi",
                null,
                null,
                now,
                now);
    }
}
