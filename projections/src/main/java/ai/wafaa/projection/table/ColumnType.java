package ai.wafaa.projection.table;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How values of a column travel. {@code unnest} flattens arrays of arrays, so columns that are arrays themselves travel as literals and are cast in the
 * statement, as JSON is.
 *
 * @param <V> the Java type
 */
final class ColumnType<V> {
    static final ColumnType<String> TEXT = new ColumnType<>("text", "", ResultSet::getString, v -> v);
    static final ColumnType<String> UUID = new ColumnType<>("uuid", "", ResultSet::getString, v -> v);
    static final ColumnType<String> JSON = new ColumnType<>("text", "::jsonb", ResultSet::getString, v -> v);
    static final ColumnType<Boolean> BOOLEAN = new ColumnType<>("boolean", "", ResultSet::getBoolean, v -> v);
    static final ColumnType<Long> LONG = new ColumnType<>("int8", "", ResultSet::getLong, v -> v);
    static final ColumnType<Integer> INT = new ColumnType<>("int4", "", ResultSet::getInt, v -> v);
    static final ColumnType<Double> DOUBLE = new ColumnType<>("float8", "", ResultSet::getDouble, v -> v);
    static final ColumnType<Instant> INSTANT =
            new ColumnType<>("timestamptz", "", ColumnType::readInstant, v -> v.truncatedTo(ChronoUnit.MICROS));
    static final ColumnType<List<String>> TEXTS =
            new ColumnType<>("text", "::text[]", ColumnType::readList, ColumnType::literal);
    static final ColumnType<List<String>> UUIDS =
            new ColumnType<>("text", "::uuid[]", ColumnType::readList, ColumnType::literal);

    static final ColumnType<byte[]> BYTES = new ColumnType<>(
            "bytea", "", ResultSet::getBytes, v -> "\\x" + HexFormat.of().formatHex(v));

    /** Reads a column; the value of a null is of no interest. */
    @FunctionalInterface
    interface Reader<V> {
        @Nullable
        V read(ResultSet rows, int column) throws SQLException;
    }

    /** Turns a value into an element of an SQL array. */
    @FunctionalInterface
    interface Writer<V> {
        Object write(V value);
    }

    final String sqlType;
    final String cast;
    private final Reader<V> reader;
    private final Writer<V> writer;

    private ColumnType(String sqlType, String cast, Reader<V> reader, Writer<V> writer) {
        this.sqlType = sqlType;
        this.cast = cast;
        this.reader = reader;
        this.writer = writer;
    }

    @Nullable
    V read(ResultSet rows, int column) throws SQLException {
        V value = reader.read(rows, column);
        return rows.wasNull() ? null : value;
    }

    @Nullable
    Object write(@Nullable V value) {
        return value == null ? null : writer.write(value);
    }

    private static @Nullable Instant readInstant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable List<String> readList(ResultSet rows, int column) throws SQLException {
        Array array = rows.getArray(column);
        if (array == null) return null;
        return Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
    }

    private static String literal(List<String> values) {
        return values.stream()
                .map(v -> '"' + v.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
