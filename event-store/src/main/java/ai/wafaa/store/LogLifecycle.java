package ai.wafaa.store;

import ai.wafaa.store.log.HeadWatch;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Starts the writer before everything that sends commands, and stops it after. */
final class LogLifecycle implements SmartLifecycle {
    private final GroupedCommandBus bus;
    private final AggregateRegistry aggregates;
    private final ObjectProvider<CommandHandlers> handlers;
    private final ParameterResolverFactory parameters;
    private final Writer writer;
    private final HeadWatch watch;
    private volatile boolean running;

    LogLifecycle(
            GroupedCommandBus bus,
            AggregateRegistry aggregates,
            ObjectProvider<CommandHandlers> handlers,
            ParameterResolverFactory parameters,
            Writer writer,
            HeadWatch watch) {
        this.bus = bus;
        this.aggregates = aggregates;
        this.handlers = handlers;
        this.parameters = parameters;
        this.writer = writer;
        this.watch = watch;
    }

    @Override
    public void start() {
        aggregates.subscribe(bus, parameters, new CommandTargets());
        handlers.forEach(group -> group.handlers()
                .forEach(handler -> new AnnotationCommandHandlerAdapter<>(handler, parameters).subscribe(bus)));
        watch.start();
        writer.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        writer.close();
        watch.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1000;
    }
}
