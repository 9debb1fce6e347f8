package ai.wafaa.store.serial;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One of each event, always the same, every component filled. */
final class Samples {
    private static final String ID = "00000000-0000-8000-8000-000000000001";

    private Samples() {}

    static Object of(Class<?> event) {
        try {
            RecordComponent[] components = event.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getName(), components[i].getGenericType());
            }
            var constructor = event.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + event, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return Set.of(value(name, set.getActualTypeArguments()[0]));
        }
        return switch ((Class<?>) type) {
            case Class<?> c when c == String.class -> name.endsWith("Id") ? ID : name;
            case Class<?> c when c == boolean.class || c == Boolean.class -> true;
            case Class<?> c when c == int.class || c == Integer.class -> 3;
            case Class<?> c when c == long.class || c == Long.class -> 7L;
            case Class<?> c when c == double.class || c == Double.class -> 0.25;
            case Class<?> c when c == Instant.class -> Instant.parse("2026-01-02T03:04:05.678901Z");
            case Class<?> c when c == UUID.class -> UUID.fromString(ID);
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[0];
            case Class<?> c when c.isRecord() -> of(c);
            default -> throw new IllegalArgumentException(name + " of " + type);
        };
    }
}
