package ai.wafaa.command.channel.outbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What can be seen of the outbox: how much waits, for how long, and what becomes of attempts. */
class OutboxMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    OutboxMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("wafaa.outbox.in.flight", inFlight, AtomicInteger::get).register(registry);
        Gauge.builder("wafaa.outbox.size", size, AtomicLong::get).register(registry);
        Gauge.builder("wafaa.outbox.oldest.seconds", oldestSeconds, AtomicLong::get)
                .register(registry);
    }

    void inFlight(int messages) {
        inFlight.set(messages);
    }

    void size(Outbox.Size now, Instant at) {
        size.set(now.messages());
        Instant oldest = now.oldest();
        oldestSeconds.set(
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, at).toSeconds()));
    }

    /** @param at when the answer came */
    void attempted(OutboundMessage message, Outcome outcome, Instant at) {
        registry.counter("wafaa.outbox.attempts", "channel", message.channel(), "outcome", outcome.label())
                .increment();
        if (outcome instanceof Outcome.Accepted)
            Timer.builder("wafaa.outbox.delay")
                    .description("From the reply to its acceptance by the provider")
                    .publishPercentileHistogram()
                    .register(registry)
                    .record(message.age(at));
    }
}
