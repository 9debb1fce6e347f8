package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.ChannelSecret;
import ai.wafaa.command.channel.ChannelSecrets;
import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.command.channel.outbound.Outcome;
import ai.wafaa.command.channel.outbound.Transport;
import ai.wafaa.command.directory.ChannelAccount;
import ai.wafaa.command.directory.Directory;
import ai.wafaa.kernel.channel.ChannelType;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends by the Graph API, or by its stand-in. */
class WhatsAppTransport implements Transport {
    private final GraphApi graph;
    private final Directory directory;
    private final ChannelSecrets secrets;
    private final int messagesPerSecond;
    private final @Nullable String sandboxToken;

    /** @param sandboxToken what the stand-in expects; null when it is not used */
    WhatsAppTransport(
            GraphApi graph,
            Directory directory,
            ChannelSecrets secrets,
            int messagesPerSecond,
            @Nullable String sandboxToken) {
        this.graph = graph;
        this.directory = directory;
        this.secrets = secrets;
        this.messagesPerSecond = messagesPerSecond;
        this.sandboxToken = sandboxToken;
    }

    @Override
    public ChannelType channel() {
        return ChannelType.WHATSAPP;
    }

    @Override
    public int messagesPerSecond() {
        return messagesPerSecond;
    }

    @Override
    public CompletableFuture<Outcome> send(OutboundMessage message) {
        ChannelAccount account = directory.account(message.channelAccountId()).orElse(null);
        if (account == null)
            return CompletableFuture.completedFuture(new Outcome.Refused("account-disconnected", null));
        return graph.send(account.externalId(), token(account), message)
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** Null for an account that has none, which the provider then refuses. */
    private @Nullable String token(ChannelAccount account) {
        if (sandboxToken != null) return sandboxToken;
        ChannelSecret secret = secrets.of(account.channelAccountId());
        return secret == null ? null : secret.accessToken();
    }
}
