package ai.wafaa.projection.conversation;

import ai.wafaa.kernel.agent.AgentEvent;
import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.projection.table.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * Writes batches of events into the tables of one schema. Each event counts once, however often it comes: the position of the tables is locked, read and moved in
 * the same transaction, and events up to it are passed over. For one thread at a time; several instances may write the same schema.
 */
public final class ReadModel {
    /** The name of this model: its processing group and its row of {@code progress}. */
    public static final String NAME = "conversations";

    /** Every table that a replay builds again. */
    public static final List<String> TABLES = List.of(
            "conversation",
            "activity",
            "customer_search",
            "message",
            "note",
            "conversation_assignment",
            "agent",
            "tenant_figure",
            "feed",
            "progress",
            "feed_state");

    private final String schema;
    private final Clock clock;
    private final Progress progress;
    private final Memory memory = new Memory();

    public ReadModel(String schema, Clock clock) {
        this.schema = schema;
        this.clock = clock;
        this.progress = new Progress(schema, NAME);
    }

    /**
     * Applies the events in the connection's transaction, which the caller commits.
     *
     * @param events in the order of the log; those that the tables have already are passed over
     * @param until the position of the last event that the caller has looked at, whether or not it is of interest here
     * @return the position at which the tables stand now
     */
    public long apply(Connection connection, List<RecordedEvent> events, long until) throws SQLException {
        long tables = progress.lock(connection);
        if (until <= tables) return tables;
        List<RecordedEvent> news =
                events.stream().filter(e -> e.position() > tables).toList();
        memory.standAt(tables);
        memory.trim();
        memory.movedTo(Long.MIN_VALUE); // if this fails half-way, the memory is worth nothing
        memory.load(connection, schema, Needs.of(news));
        fold(news).write(connection, schema);
        progress.move(connection, until, clock.instant());
        memory.movedTo(until);
        return until;
    }

    private Batch fold(List<RecordedEvent> events) {
        var batch = new Batch();
        var feed = new FeedLines(batch);
        var conversations = new ConversationFold(memory, batch, feed);
        var agents = new AgentFold(memory, batch, feed);
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case ConversationEvent event -> conversations.fold(recorded, event);
                case AgentEvent event -> agents.fold(recorded, event);
                default -> {}
            }
        }
        return batch;
    }
}
