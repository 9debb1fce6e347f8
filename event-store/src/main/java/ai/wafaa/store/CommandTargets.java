package ai.wafaa.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the {@code @TargetAggregateIdentifier} component of a command record; once per class, as searching for it takes as long as deciding. */
final class CommandTargets implements CommandTargetResolver {
    private static final MethodType ID_OF = MethodType.methodType(Object.class, Object.class);

    private final ClassValue<Optional<MethodHandle>> accessors = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> command) {
            return accessor(command);
        }
    };

    private static Optional<MethodHandle> accessor(Class<?> command) {
        RecordComponent[] components = command.getRecordComponents();
        if (components != null) {
            for (RecordComponent component : components) {
                var getter = component.getAccessor();
                if (getter.isAnnotationPresent(TargetAggregateIdentifier.class)) {
                    getter.trySetAccessible();
                    try {
                        return Optional.of(
                                MethodHandles.lookup().unreflect(getter).asType(ID_OF));
                    } catch (IllegalAccessException e) {
                        throw new IllegalArgumentException(command + " does not tell its target", e);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The aggregate that the command is for; null when it names none. */
    @Nullable
    String idOf(Object command) {
        Optional<MethodHandle> accessor = accessors.get(command.getClass());
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            Object id = accessor.get().invokeExact(command);
            return id == null ? null : id.toString();
        } catch (Throwable e) {
            throw new IllegalStateException(command.getClass() + " does not tell its target", e);
        }
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        String id = idOf(command.getPayload());
        if (id == null) {
            throw new IllegalArgumentException(
                    command.getCommandName() + " has no @TargetAggregateIdentifier component with a value");
        }
        return new VersionedAggregateIdentifier((Object) id, null);
    }
}
