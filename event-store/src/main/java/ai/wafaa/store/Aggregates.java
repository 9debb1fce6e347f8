package ai.wafaa.store;

import org.axonframework.modelling.command.Repository;

/** Gives command handlers that are no aggregates access to those that are. For use on the writer's thread, inside a command handler, only. */
public interface Aggregates {

    /** The repository of a declared aggregate; a later {@code load} of the same id within the batch gives the same object. */
    <T> Repository<T> of(Class<T> type);
}
