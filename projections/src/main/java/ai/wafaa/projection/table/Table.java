package ai.wafaa.projection.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are read and written many at a time. Rows are upserted with absolute values, and only over a row of a lower {@code position}: writing the
 * same again, or something older, changes nothing.
 *
 * @param <R> a row in memory; mutable
 */
public final class Table<R> {
    private final String name;
    private final List<String> key;
    private final Supplier<R> fresh;
    private final List<Column<R, ?>> columns;
    private final String selectList;

    private Table(Builder<R> builder) {
        this.name = builder.name;
        this.key = builder.key;
        this.fresh = builder.fresh;
        this.columns = List.copyOf(builder.columns);
        this.selectList = names(columns);
    }

    /**
     * @param key the columns of the primary key; the first is a UUID and the first column
     * @param fresh makes an empty row
     */
    public static <R> Builder<R> named(String name, Supplier<R> fresh, String... key) {
        return new Builder<>(name, fresh, List.of(key));
    }

    public String name() {
        return name;
    }

    /** The primary key, in order. */
    public List<String> key() {
        return key;
    }

    /** The rows whose first key column is one of the values. */
    public List<R> load(Connection connection, String schema, Collection<String> ids) throws SQLException {
        return load(connection, schema, ids, id -> fresh.get());
    }

    /** Reads this table's columns into rows that exist already, by their key. */
    public void fill(Connection connection, String schema, Map<String, R> rows) throws SQLException {
        load(connection, schema, rows.keySet(), id -> Objects.requireNonNull(rows.get(id)));
    }

    private List<R> load(Connection connection, String schema, Collection<String> ids, Function<String, R> rowOf)
            throws SQLException {
        if (ids.isEmpty()) return List.of();
        String sql = "select %s from %s.%s where %s = any(?)".formatted(selectList, schema, name, key.getFirst());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return rows(statement, rowOf);
        }
    }

    /** Writes the rows, over older ones too. */
    public void upsert(Connection connection, String schema, Collection<R> rows) throws SQLException {
        String assignments = columns.stream()
                .map(Column::name)
                .filter(c -> !key.contains(c))
                .map(c -> c + " = excluded." + c)
                .collect(Collectors.joining(", "));
        write(connection, schema, rows, "do update set " + assignments + " where excluded.position > t.position");
    }

    /** Writes the rows that are not there yet. */
    public void insert(Connection connection, String schema, Collection<R> rows) throws SQLException {
        write(connection, schema, rows, "do nothing");
    }

    /**
     * Writes rows of which none is there yet, or the transaction fails: much faster than {@link #insert}. For rows that a locked position keeps from coming twice.
     */
    public void copy(Connection connection, String schema, Collection<R> rows) throws SQLException {
        if (rows.isEmpty()) return;
        try (var lines = CopyLines.into(connection, schema + "." + name, selectList)) {
            for (R row : rows) {
                for (Column<R, ?> column : columns) lines.add(column.write(row));
                lines.end();
            }
        }
    }

    private void write(Connection connection, String schema, Collection<R> rows, String onConflict)
            throws SQLException {
        if (rows.isEmpty()) return;
        String values = columns.stream().map(c -> c.name() + c.type().cast).collect(Collectors.joining(", "));
        String arrays =
                columns.stream().map(c -> "?::" + c.type().sqlType + "[]").collect(Collectors.joining(", "));
        String sql = "insert into %s.%s as t (%s) select %s from unnest(%s) as r (%s) on conflict (%s) %s"
                .formatted(schema, name, selectList, values, arrays, selectList, String.join(", ", key), onConflict);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<R, ?> column = columns.get(i);
                @Nullable Object[] array = rows.stream().map(column::write).toArray();
                statement.setArray(i + 1, connection.createArrayOf(column.type().sqlType, array));
            }
            statement.executeUpdate();
        }
    }

    private List<R> rows(PreparedStatement statement, Function<String, R> rowOf) throws SQLException {
        List<R> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                R row = rowOf.apply(result.getString(1));
                for (int i = 0; i < columns.size(); i++) columns.get(i).read(row, result, i + 1);
                found.add(row);
            }
        }
        return found;
    }

    private static <R> String names(List<Column<R, ?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private record Column<R, V>(String name, ColumnType<V> type, Function<R, @Nullable V> get, BiConsumer<R, V> set) {

        @Nullable
        Object write(R row) {
            return type.write(get.apply(row));
        }

        void read(R row, ResultSet rows, int column) throws SQLException {
            V value = type.read(rows, column);
            if (value != null) set.accept(row, value);
        }
    }

    /** Collects the columns. */
    public static final class Builder<R> {
        private final String name;
        private final Supplier<R> fresh;
        private final List<String> key;
        private final List<Column<R, ?>> columns = new ArrayList<>();

        private Builder(String name, Supplier<R> fresh, List<String> key) {
            this.name = name;
            this.fresh = fresh;
            this.key = key;
        }

        public Builder<R> text(String column, Function<R, @Nullable String> get, BiConsumer<R, String> set) {
            return add(column, ColumnType.TEXT, get, set);
        }

        public Builder<R> uuid(String column, Function<R, @Nullable String> get, BiConsumer<R, String> set) {
            return add(column, ColumnType.UUID, get, set);
        }

        public Builder<R> json(String column, Function<R, @Nullable String> get, BiConsumer<R, String> set) {
            return add(column, ColumnType.JSON, get, set);
        }

        public Builder<R> flag(String column, Function<R, @Nullable Boolean> get, BiConsumer<R, Boolean> set) {
            return add(column, ColumnType.BOOLEAN, get, set);
        }

        public Builder<R> number(String column, Function<R, @Nullable Long> get, BiConsumer<R, Long> set) {
            return add(column, ColumnType.LONG, get, set);
        }

        public Builder<R> count(String column, Function<R, @Nullable Integer> get, BiConsumer<R, Integer> set) {
            return add(column, ColumnType.INT, get, set);
        }

        public Builder<R> real(String column, Function<R, @Nullable Double> get, BiConsumer<R, Double> set) {
            return add(column, ColumnType.DOUBLE, get, set);
        }

        public Builder<R> instant(String column, Function<R, @Nullable Instant> get, BiConsumer<R, Instant> set) {
            return add(column, ColumnType.INSTANT, get, set);
        }

        public Builder<R> uuids(
                String column, Function<R, @Nullable List<String>> get, BiConsumer<R, List<String>> set) {
            return add(column, ColumnType.UUIDS, get, set);
        }

        public Builder<R> texts(
                String column, Function<R, @Nullable List<String>> get, BiConsumer<R, List<String>> set) {
            return add(column, ColumnType.TEXTS, get, set);
        }

        public Builder<R> bytes(String column, Function<R, byte @Nullable []> get, BiConsumer<R, byte[]> set) {
            return add(column, ColumnType.BYTES, get, set);
        }

        public Table<R> build() {
            return new Table<>(this);
        }

        private <V> Builder<R> add(
                String column, ColumnType<V> type, Function<R, @Nullable V> get, BiConsumer<R, V> set) {
            columns.add(new Column<>(column, type, get, set));
            return this;
        }
    }
}
