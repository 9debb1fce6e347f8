package ai.wafaa.command.conversation;

import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.conversation.AskForRating;
import ai.wafaa.kernel.conversation.Outcome;
import ai.wafaa.kernel.conversation.Released;
import ai.wafaa.store.Commands;
import ai.wafaa.store.Metadata;
import java.time.Clock;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Whoever got help from a person is asked how it went. */
@DisallowReplay
class WhenResolvedThenAskForRating {
    static final String GROUP = "ask-for-rating";

    private final WafaaRatings settings;
    private final Commands commands;
    private final Clock clock;

    WhenResolvedThenAskForRating(WafaaRatings settings, Commands commands, Clock clock) {
        this.settings = settings;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(Released event, EventMessage<?> message) {
        if (!settings.enabled() || event.outcome() != Outcome.RESOLVED) return;
        var actor = Metadata.following(message, Actor.Kind.SYSTEM, GROUP);
        commands.send(new AskForRating(event.conversationId(), null, clock.instant()), actor)
                .join();
    }
}
