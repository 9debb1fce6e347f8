package ai.wafaa.command.channel.outbound;

import ai.wafaa.kernel.channel.ChannelType;
import java.util.concurrent.CompletableFuture;

/** Hands messages of one sort of channel to whoever delivers them. */
public interface Transport {

    ChannelType channel();

    /** Most messages per second and account. */
    int messagesPerSecond();

    /** Sends without blocking. Completes within the lease of {@link OutboundProperties}, normally and not exceptionally. */
    CompletableFuture<Outcome> send(OutboundMessage message);
}
