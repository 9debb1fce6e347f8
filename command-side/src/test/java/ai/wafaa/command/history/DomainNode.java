package ai.wafaa.command.history;

import ai.wafaa.command.agent.Agent;
import ai.wafaa.command.conversation.Conversation;
import ai.wafaa.command.conversation.CustomerTexts;
import ai.wafaa.command.conversation.HandoffTriggers;
import ai.wafaa.command.conversation.Holding;
import ai.wafaa.command.conversation.LatestConversations;
import ai.wafaa.command.conversation.Leaving;
import ai.wafaa.command.conversation.Passing;
import ai.wafaa.command.conversation.Reception;
import ai.wafaa.embedded.Database;
import ai.wafaa.kernel.Actor;
import ai.wafaa.kernel.Event;
import ai.wafaa.store.AggregateDefinition;
import ai.wafaa.store.Aggregates;
import ai.wafaa.store.CommandHandlers;
import ai.wafaa.store.Commands;
import ai.wafaa.store.LogConfiguration;
import ai.wafaa.store.Recorded;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A process that decides about conversations and agents, on a real log; several may share a database. */
public final class DomainNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public DomainNode(Database database, HandoffTriggers triggers, CustomerTexts texts) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "wafaa.database.url", database.jdbcUrl(),
                                "wafaa.database.user", database.user(),
                                "wafaa.database.password", database.password(),
                                "wafaa.database.pool-size", "4",
                                "wafaa.database.migrations", "classpath:db/log,classpath:db/command",
                                "wafaa.keys.master-key", Base64.getEncoder().encodeToString(new byte[32]))));
        context.registerBean(HandoffTriggers.class, () -> triggers);
        context.registerBean(CustomerTexts.class, () -> texts);
        context.registerBean(
                "conversations", AggregateDefinition.class, () -> AggregateDefinition.of(Conversation.class));
        context.registerBean(
                "agents",
                AggregateDefinition.class,
                () -> AggregateDefinition.of(Agent.class).snapshotEvery(20));
        context.registerBean(LatestConversations.class);
        context.registerBean(CommandHandlers.class, () -> {
            var aggregates = context.getBean(Aggregates.class);
            return CommandHandlers.of(
                    new Reception(aggregates, context.getBean(LatestConversations.class), triggers, texts),
                    new Holding(aggregates),
                    new Passing(aggregates),
                    new Leaving(aggregates, tenant -> tenant.hashCode() % 2 == 0));
        });
        context.register(LogConfiguration.class);
        context.refresh();
    }

    public CompletableFuture<Recorded> send(Object command, Actor actor) {
        return context.getBean(Commands.class).send(command, actor);
    }

    /** All events after a position, in the order of the log. */
    public List<Event> eventsAfter(long position) {
        List<Event> events = new ArrayList<>();
        var engine = context.getBean(PostgresEventStorageEngine.class);
        engine.page(position, engine.head(), List.of()).forEach(e -> events.add((Event) e.getPayload()));
        return events;
    }

    public long head() {
        return context.getBean(PostgresEventStorageEngine.class).head();
    }

    @Override
    public void close() {
        context.close();
    }
}
