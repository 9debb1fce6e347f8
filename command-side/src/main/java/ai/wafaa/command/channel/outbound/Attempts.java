package ai.wafaa.command.channel.outbound;

import ai.wafaa.store.privacy.PersonalFields;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt to send a message, and sees to what follows from it. */
class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Deliveries deliveries;
    private final OutboundProperties properties;
    private final OutboxMetrics metrics;
    private final Clock clock;
    private final Backoff backoff;

    Attempts(Deliveries deliveries, OutboundProperties properties, OutboxMetrics metrics, Clock clock) {
        this.deliveries = deliveries;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
        this.backoff = new Backoff(properties.firstRetry(), properties.longestRetry());
    }

    /**
     * How an attempt ended.
     *
     * @param putBack how the message goes back into the outbox; null when its end is recorded
     */
    record Ended(OutboundMessage message, Outcome outcome, Outbox.@Nullable PutBack putBack) {}

    /** Completes, never exceptionally, once the message is to be put back or its end is recorded. */
    CompletableFuture<Ended> make(OutboundMessage message, Transport transport) {
        return send(message, transport)
                .exceptionally(error -> {
                    LOG.warn("An attempt to send failed in an unforeseen way: {}", error.toString());
                    return new Outcome.Unknown("failed");
                })
                .thenCompose(outcome -> settle(message, outcome));
    }

    private static CompletableFuture<Outcome> send(OutboundMessage message, Transport transport) {
        boolean erased = message.text().equals(PersonalFields.ERASED)
                || message.address().equals(PersonalFields.ERASED);
        return erased
                ? CompletableFuture.completedFuture(new Outcome.Refused("customer-erased", null))
                : transport.send(message);
    }

    private CompletableFuture<Ended> settle(OutboundMessage message, Outcome outcome) {
        metrics.attempted(message, outcome, clock.instant());
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                ended(message, outcome, deliveries.sent(message, accepted.providerMessageId()));
            case Outcome.Refused refused ->
                ended(message, outcome, deliveries.failed(message, refused.code(), refused.detail()));
            case Outcome.Later later -> settleLater(message, later);
            case Outcome.Unknown unknown -> putBack(message, outcome, "doubt", properties.doubtGrace(), unknown.code());
        };
    }

    private CompletableFuture<Ended> settleLater(OutboundMessage message, Outcome.Later later) {
        if (message.age(clock.instant()).compareTo(properties.giveUpAfter()) > 0)
            return ended(
                    message,
                    later,
                    deliveries.failed(message, later.code(), "not sent within " + properties.giveUpAfter()));
        Duration asked = later.retryAfter();
        return putBack(
                message, later, "waiting", asked != null ? asked : backoff.after(message.attempts()), later.code());
    }

    private static CompletableFuture<Ended> ended(
            OutboundMessage message, Outcome outcome, CompletableFuture<Void> recorded) {
        return recorded.thenApply(done -> new Ended(message, outcome, null));
    }

    private static CompletableFuture<Ended> putBack(
            OutboundMessage message, Outcome outcome, String state, Duration pause, String code) {
        var putBack = new Outbox.PutBack(message.messageId(), state, pause, code);
        return CompletableFuture.completedFuture(new Ended(message, outcome, putBack));
    }
}
