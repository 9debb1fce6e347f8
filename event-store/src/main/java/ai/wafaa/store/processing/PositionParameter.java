package ai.wafaa.store.processing;

import ai.wafaa.store.log.LogSource;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers their {@link Position} parameter. */
public final class PositionParameter implements ParameterResolverFactory, ParameterResolver<Long> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].isAnnotationPresent(Position.class) ? this : null;
    }

    @Override
    public Long resolveParameterValue(Message<?> message) {
        return LogSource.positionOf(((TrackedEventMessage<?>) message).trackingToken());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>;
    }
}
