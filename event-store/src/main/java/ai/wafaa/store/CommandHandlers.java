package ai.wafaa.store;

import java.util.List;

/**
 * Objects with {@code @CommandHandler} methods that are no aggregates (they find or combine several by {@link Aggregates}); as a bean it is found by
 * {@link LogConfiguration}. They run on the writer's thread: no waiting, no calls to other systems.
 */
public record CommandHandlers(List<Object> handlers) {

    public static CommandHandlers of(Object... handlers) {
        return new CommandHandlers(List.of(handlers));
    }
}
