package ai.wafaa.command.channel.outbound;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.ChangeDelivery;
import ai.wafaa.kernel.conversation.DeliveryStatus;
import ai.wafaa.store.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has recorded what became of a message, and does not rest until it is: a message that was sent and is not recorded would be sent again. */
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    private final Commands commands;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(Commands commands, Outbox outbox, Clock clock) {
        this.commands = commands;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Completes once it is recorded, never exceptionally. */
    CompletableFuture<Void> sent(OutboundMessage message, @Nullable String providerMessageId) {
        return record(message, DeliveryStatus.SENT, providerMessageId, null, null);
    }

    /** Likewise. */
    CompletableFuture<Void> failed(OutboundMessage message, String code, @Nullable String detail) {
        return record(message, DeliveryStatus.FAILED, null, code, detail);
    }

    private CompletableFuture<Void> record(
            OutboundMessage message,
            DeliveryStatus status,
            @Nullable String providerMessageId,
            @Nullable String failureCode,
            @Nullable String failureDetail) {
        Instant now = clock.instant();
        var command = new ChangeDelivery(
                message.conversationId(),
                message.messageId(),
                status,
                providerMessageId,
                failureCode,
                failureDetail,
                now,
                now);
        var actor = new Actor(message.tenantId(), Actor.Kind.JOB, "outbox", message.messageId(), message.messageId());
        var done = new CompletableFuture<Void>();
        send(command, actor, 1, done);
        return done;
    }

    private void send(ChangeDelivery command, Actor actor, int attempt, CompletableFuture<Void> done) {
        var _ = commands.send(command, actor).whenComplete((recorded, error) -> {
            if (error == null) {
                done.complete(null);
            } else if (isFinal(error)) {
                LOG.error(
                        "The log does not take that message {} is {}: {}",
                        command.messageId(),
                        command.status(),
                        error.toString());
                removeWithoutRecord(command.messageId());
                done.complete(null);
            } else {
                var pause =
                        CompletableFuture.delayedExecutor(PAUSES.after(attempt).toMillis(), TimeUnit.MILLISECONDS);
                pause.execute(() -> send(command, actor, attempt + 1, done));
            }
        });
    }

    /** A rule forbids it, so it will never be recorded: not to be tried for ever, and above all the message not to be sent again. */
    private static boolean isFinal(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return cause instanceof Refusal refusal
                && refusal.code() != RefusalCode.UNAVAILABLE
                && refusal.code() != RefusalCode.CONFLICT;
    }

    private void removeWithoutRecord(String messageId) {
        Thread.startVirtualThread(() -> outbox.remove(messageId));
    }
}
