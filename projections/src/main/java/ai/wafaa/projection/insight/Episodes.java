package ai.wafaa.projection.insight;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Episodes as they stand after what was counted so far. Worth something only while the tables are where this memory is: after a rollback, or when another node has
 * worked meanwhile, the positions differ and it starts empty.
 */
final class Episodes {
    private static final int KEPT = 50_000;

    private final Map<String, EpisodeRow> rows = new LinkedHashMap<>(1024, 0.75f, true);
    private long position = Long.MIN_VALUE;

    /** Forgets everything unless it is what the tables hold at this position; between transactions also what was not used lately. */
    void standAt(long tables) {
        if (position != tables) rows.clear();
        var oldest = rows.keySet().iterator();
        for (int excess = rows.size() - KEPT; excess > 0; excess--) {
            oldest.next();
            oldest.remove();
        }
        position = Long.MIN_VALUE; // if the transaction fails half-way, this is worth nothing
    }

    /** The rows now hold everything up to here, provided that the transaction commits. */
    void movedTo(long reached) {
        position = reached;
    }

    void load(Transaction transaction, String schema, Set<String> needed) throws SQLException {
        var missing = new HashSet<>(needed);
        missing.removeAll(rows.keySet());
        if (missing.isEmpty()) return;
        for (EpisodeRow row : EpisodeRow.TABLE.load(transaction.connection(), schema, missing)) add(row);
    }

    void add(EpisodeRow row) {
        rows.put(row.conversationId, row);
    }

    EpisodeRow get(String conversationId) {
        EpisodeRow row = rows.get(conversationId);
        if (row == null)
            throw new IllegalStateException(
                    "an event of the conversation " + conversationId + ", which has no episode");
        return row;
    }
}
