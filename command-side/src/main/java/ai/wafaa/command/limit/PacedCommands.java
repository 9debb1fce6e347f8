package ai.wafaa.command.limit;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Refusal;
import ai.wafaa.kernel.RefusalCode;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets a tenant's customers write so much per minute; what is more waits its turn, in order, or is refused by setting. Nothing is dropped in silence. */
public final class PacedCommands implements Commands {
    private static final String WHATSAPP = "whatsapp";

    private final Commands commands;
    private final TenantPace pace;
    private final LimitProperties properties;

    public PacedCommands(Commands commands, TenantPace pace, LimitProperties properties) {
        this.commands = commands;
        this.pace = pace;
        this.properties = properties;
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor) {
        return send(command, actor, null);
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor, @Nullable Long expectedVersion) {
        if (!(command instanceof ReceiveMessage message) || pace.hasRoom(message.tenantId())) {
            return commands.send(command, actor, expectedVersion);
        }
        if (properties.overflow() == LimitProperties.Overflow.REFUSE
                && !message.channel().equals(WHATSAPP)) {
            return CompletableFuture.failedFuture(new Refusal(
                    RefusalCode.RATE_LIMITED, "Too many messages at once. Wait a moment.", Map.of("retry_after", 5L)));
        }
        return pace.turn(message.tenantId()).thenCompose(turn -> commands.send(command, actor, expectedVersion));
    }
}
