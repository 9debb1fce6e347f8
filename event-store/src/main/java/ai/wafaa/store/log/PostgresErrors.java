package ai.wafaa.store.log;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** What went wrong, told by PostgreSQL's state codes, wherever in the chain of causes it stands. */
public final class PostgresErrors {
    private static final String DUPLICATE = "23505";
    /** Serialization failure and deadlock. */
    private static final Set<String> LOST_RACES = Set.of(DUPLICATE, "40001", "40P01");
    /** Shut down, crashed, starting up, too many connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    private PostgresErrors() {}

    static DataAccessException translate(SQLException e) {
        DataAccessException translated = TRANSLATOR.translate("access to the log", null, e);
        return translated != null
                ? translated
                : new org.springframework.jdbc.UncategorizedSQLException("access to the log", null, e);
    }

    /** A unique index was violated. */
    public static boolean isDuplicate(Throwable error) {
        SQLException cause = sql(error);
        return cause != null && DUPLICATE.equals(cause.getSQLState());
    }

    /** Another transaction was quicker; on fresh state it may go well. */
    public static boolean isLostRace(Throwable error) {
        SQLException cause = sql(error);
        return cause != null && LOST_RACES.contains(String.valueOf(cause.getSQLState()));
    }

    /** The database cannot be reached, or is going down or coming up. */
    public static boolean isAway(Throwable error) {
        SQLException cause = sql(error);
        if (cause == null) {
            return error instanceof org.springframework.transaction.CannotCreateTransactionException;
        }
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("08")
                || AWAY.contains(state)
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLRecoverableException;
    }

    /** The database is somewhere among the causes. */
    public static boolean isDatabase(Throwable error) {
        return sql(error) != null;
    }

    private static @Nullable SQLException sql(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
