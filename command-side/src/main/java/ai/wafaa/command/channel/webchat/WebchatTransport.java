package ai.wafaa.command.channel.webchat;

import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.command.channel.outbound.Outcome;
import ai.wafaa.command.channel.outbound.Transport;
import ai.wafaa.kernel.channel.ChannelType;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** A visitor's message is sent once it lies where the visitor reads: {@link WebchatHistory} has put it there together with its row in the outbox. */
@Component
class WebchatTransport implements Transport {
    private static final int MESSAGES_PER_SECOND = 2_000;

    @Override
    public ChannelType channel() {
        return ChannelType.WEBCHAT;
    }

    @Override
    public int messagesPerSecond() {
        return MESSAGES_PER_SECOND;
    }

    @Override
    public CompletableFuture<Outcome> send(OutboundMessage message) {
        return CompletableFuture.completedFuture(new Outcome.Accepted(null));
    }
}
