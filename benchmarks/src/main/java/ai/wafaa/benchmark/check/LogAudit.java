package ai.wafaa.benchmark.check;

import ai.wafaa.benchmark.target.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads every conversation from the log, past the system's own reading, and judges it. */
public final class LogAudit {
    /** One conversation after the other, each in order. */
    private static final String CONVERSATIONS = """
            select aggregate_id, payload_type, payload
            from log.event
            where aggregate_type = 'Conversation'
            order by aggregate_id, sequence""";

    private static final int FETCH = 2_000;

    private final Database database;

    public LogAudit(Database database) {
        this.database = database;
    }

    /** @param runPrefix the beginning of this run's provider ids */
    public Findings read(String runPrefix) throws SQLException, IOException {
        Findings findings = new Findings(runPrefix);
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false); // else the driver would fetch the whole log at once
            try (PreparedStatement query = connection.prepareStatement(CONVERSATIONS)) {
                query.setFetchSize(FETCH);
                try (ResultSet rows = query.executeQuery()) {
                    fold(rows, findings);
                }
            }
        }
        findings.deadLetters(Long.parseLong(database.value("select count(*) from log.dead_letter")));
        return findings;
    }

    private static void fold(ResultSet rows, Findings findings) throws SQLException {
        JsonMapper json = JsonMapper.shared();
        @Nullable ConversationFold current = null;
        while (rows.next()) {
            String id = rows.getString(1);
            if (current == null || !current.id().equals(id)) {
                findings.add(current);
                current = new ConversationFold(id);
            }
            current.on(rows.getString(2), json.readTree(rows.getBytes(3)));
        }
        findings.add(current);
    }
}
