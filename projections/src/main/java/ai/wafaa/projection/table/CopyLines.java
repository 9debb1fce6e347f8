package ai.wafaa.projection.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by PostgreSQL's {@code COPY}, as text: a line for each row, tabs between its values. Not closed properly, none is there. */
final class CopyLines implements AutoCloseable {
    private static final int SENT_AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + 1024);
    private boolean lineBegun;

    private CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    static CopyLines into(Connection connection, String table, String columns) throws SQLException {
        String sql = "copy %s (%s) from stdin".formatted(table, columns);
        return new CopyLines(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /** The next value of the line. */
    void add(@Nullable Object value) {
        if (lineBegun) text.append('\t');
        lineBegun = true;
        if (value == null) text.append("\\N");
        else if (value instanceof String string) escape(string);
        else text.append(value);
    }

    private void escape(String value) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            String escaped = switch (value.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped == null) continue;
            text.append(value, from, i).append(escaped);
            from = i + 1;
        }
        text.append(value, from, value.length());
    }

    /** The line is complete. */
    void end() throws SQLException {
        text.append('\n');
        lineBegun = false;
        if (text.length() >= SENT_AT_ONCE) send();
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Everything is in the table, or the transaction has failed. */
    @Override
    public void close() throws SQLException {
        try {
            if (lineBegun) throw new SQLException("a line is not complete");
            send();
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }
}
