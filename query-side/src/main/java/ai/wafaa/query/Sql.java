package ai.wafaa.query;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** A query that is put together from parts, with its parameters. For one use. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private Sql(String select) {
        text.append(select);
    }

    /** @param select everything before {@code where} */
    public static Sql of(String select) {
        return new Sql(select);
    }

    /** Binds a parameter; instants as the database takes them. */
    public Sql bind(String name, Object value) {
        parameters.put(name, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    public Sql and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition, and binds its parameter of that name, unless the value is null. */
    public Sql andIf(@Nullable Object value, String name, String condition) {
        return value == null ? this : bind(name, value).and(condition);
    }

    /** Adds what comes after the conditions. */
    public Sql end(String tail) {
        if (!conditions.isEmpty()) text.append(" where ").append(String.join(" and ", conditions));
        conditions.clear();
        text.append(' ').append(tail);
        return this;
    }

    public <T> Flux<T> query(DatabaseClient database, Function<Readable, T> row) {
        var spec = database.sql(end("").text.toString());
        for (var parameter : parameters.entrySet()) spec = spec.bind(parameter.getKey(), parameter.getValue());
        return spec.map(row).all();
    }

    /** The column as an instant; null where the row has none. */
    public static @Nullable Instant instant(Readable row, String name) {
        OffsetDateTime time = row.get(name, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The column as an instant; the row has one. */
    public static Instant time(Readable row, String name) {
        Instant instant = instant(row, name);
        return instant == null ? Instant.EPOCH : instant;
    }

    /** The column as text; null where the row has none. */
    public static @Nullable String string(Readable row, String name) {
        Object value = row.get(name);
        return value == null ? null : value.toString();
    }

    /** The column as text; empty where the row has none. */
    public static String text(Readable row, String name) {
        String value = string(row, name);
        return value == null ? "" : value;
    }

    public static long number(Readable row, String name) {
        Number value = row.get(name, Long.class);
        return value == null ? 0 : value.longValue();
    }

    public static UUID id(String id) {
        return UUID.fromString(id);
    }
}
