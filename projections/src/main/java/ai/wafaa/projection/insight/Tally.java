package ai.wafaa.projection.insight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a transaction adds: facts, what they add up to, and the episodes as they stand afterwards. */
final class Tally {
    private List<Fact> facts = new ArrayList<>();
    private final Counters counters = new Counters();
    private final Map<String, EpisodeRow> episodes = new LinkedHashMap<>();

    void count(Fact fact) {
        facts.add(fact);
        counters.add(fact);
    }

    void changed(EpisodeRow episode) {
        episodes.put(episode.conversationId, episode);
    }

    /** The facts since the last time, which the caller writes. */
    List<Fact> takeFacts() {
        List<Fact> taken = facts;
        facts = new ArrayList<>();
        return taken;
    }

    void writeSums(Connection connection, String schema) throws SQLException {
        counters.write(connection, schema);
        EpisodeRow.TABLE.upsert(connection, schema, episodes.values());
    }
}
