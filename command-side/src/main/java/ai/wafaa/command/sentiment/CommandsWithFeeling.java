package ai.wafaa.command.sentiment;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Recorded;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells how a message feels on the thread of whoever sends it, so that the one thread that decides does not. Adds nothing where it is told already. */
final class CommandsWithFeeling implements Commands {
    private final Commands commands;
    private final SentimentAnalyser analyser;
    private final Predicate<String> wanted;

    /** @param wanted which tenants want it told */
    CommandsWithFeeling(Commands commands, SentimentAnalyser analyser, Predicate<String> wanted) {
        this.commands = commands;
        this.analyser = analyser;
        this.wanted = wanted;
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor) {
        return commands.send(felt(command), actor);
    }

    @Override
    public CompletableFuture<Recorded> send(Object command, Actor actor, @Nullable Long expectedVersion) {
        return commands.send(felt(command), actor, expectedVersion);
    }

    private Object felt(Object command) {
        return command instanceof ReceiveMessage message
                        && message.feeling() == null
                        && isReadable(message.kind())
                        && wanted.test(message.tenantId())
                ? analyser.analyse(message.text()).map(message::with).orElse(message)
                : command;
    }

    private static boolean isReadable(MessageKind kind) {
        return kind == MessageKind.TEXT || kind == MessageKind.INTERACTIVE;
    }
}
