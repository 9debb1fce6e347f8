package ai.wafaa.projection.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the HTTP contract has it: snake_case, RFC 3339, lower-case enumerations. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Json() {}

    static String list(List<?> values) {
        return values.isEmpty() ? "[]" : MAPPER.writeValueAsString(values);
    }

    /** @param namesAndValues by turns; instants are cut to the microseconds that the tables keep */
    static String object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(namesAndValues.length / 2);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            object.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Instant at
                            ? at.truncatedTo(ChronoUnit.MICROS).toString()
                            : value);
        }
        return MAPPER.writeValueAsString(object);
    }

    static @Nullable String wireName(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
