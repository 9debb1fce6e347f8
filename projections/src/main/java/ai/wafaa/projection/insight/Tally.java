package ai.wafaa.projection.insight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a transaction adds: facts, what they add up to, and the episodes as they stand afterwards. */
final class Tally {
    private final List<Fact> facts = new ArrayList<>();
    private final Counters counters = new Counters();
    private final Map<String, EpisodeRow> episodes = new LinkedHashMap<>();

    void count(Fact fact) {
        facts.add(fact);
        counters.add(fact);
    }

    void changed(EpisodeRow episode) {
        episodes.put(episode.conversationId, episode);
    }

    /** Writes the facts since the last time, in the order of their key, so that they meet few pages of its index. */
    void writeFacts(Connection connection, String schema) throws SQLException {
        facts.sort(Fact.BY_KEY);
        Fact.TABLE.copy(connection, schema, facts);
        facts.clear();
    }

    void writeSums(Connection connection, String schema) throws SQLException {
        counters.write(connection, schema);
        EpisodeRow.TABLE.upsert(connection, schema, episodes.values());
    }
}
