package ai.wafaa.command.channel.outbound;

import ai.wafaa.store.processing.ProcessorDefinition;
import ai.wafaa.store.processing.Processors;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about messages of which nobody knows whether the provider took them: the sender was killed, or no answer came. The provider reports on what it took, under
 * our own message id; that report is recorded, and the record takes the message out of the outbox. So whoever waits long enough for the report, and has read what was
 * recorded meanwhile, may send again. Only time in which this process listens counts as waiting.
 *
 * <p>What remains: a provider that took the message, lost its answer, and reports later than the grace time, sends it twice.
 */
class Doubts {
    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);
    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final Processors processors;
    private final String group;
    private final Duration grace;
    private @Nullable Sample sample;
    private volatile boolean justBegun;

    /** How far the log went at a certain time. */
    private record Sample(long head, long takenNanos) {}

    /** @param group the policy that takes delivered messages out of the outbox */
    Doubts(Outbox outbox, Processors processors, String group, Duration grace) {
        this.outbox = outbox;
        this.processors = processors;
        this.group = group;
        this.grace = grace;
    }

    /** From now on reports are heard: whoever was away heard none, however long ago a message was sent. */
    void begin() {
        justBegun = true;
    }

    /** To be called again and again, by one thread. */
    void settle() {
        if (justBegun) {
            outbox.doubtAnew(grace);
            justBegun = false;
        }
        int abandoned = outbox.doubtTheAbandoned(grace);
        if (abandoned > 0)
            LOG.warn(
                    "{} messages were under way when their sender stopped; the provider's report is waited for",
                    abandoned);
        Duration settled = handledUpTo(System.nanoTime());
        if (settled == null) return;
        for (Outbox.Doubtful message : outbox.doubtful(settled, AT_ONCE)) {
            LOG.warn("Message {} is sent again: the provider has not reported on it", message.messageId());
            outbox.sendAgain(message.messageId());
        }
    }

    /** How long ago it was that everything recorded by then is handled by now; null while that is not known. */
    private @Nullable Duration handledUpTo(long nowNanos) {
        ProcessorDefinition.Status status = status();
        if (status == null) return null;
        Sample before = sample;
        if (before == null) {
            sample = new Sample(status.position() + status.lag(), nowNanos);
            return null;
        }
        if (status.position() < before.head()) return null;
        sample = new Sample(status.position() + status.lag(), nowNanos);
        return Duration.ofNanos(nowNanos - before.takenNanos());
    }

    private ProcessorDefinition.@Nullable Status status() {
        for (ProcessorDefinition.Status status : processors.status())
            if (status.name().equals(group)) return status;
        return null;
    }
}
