package ai.wafaa.projection.insight;

import ai.wafaa.kernel.conversation.ConversationEvent;
import ai.wafaa.kernel.conversation.ConversationStarted;
import ai.wafaa.kernel.tenant.BusinessHoursChanged;
import ai.wafaa.kernel.tenant.TenantCreated;
import ai.wafaa.projection.table.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one transaction counts, in parts that follow each other: facts are written part by part, each part while the next one is being counted, and what they add up
 * to at the end. So a transaction may count as many
 * events as there is room in memory for their counters. From its beginning to its transaction's end no other one counts.
 */
public final class Counting implements AutoCloseable {
    private final Transaction transaction;
    private final String schema;
    private final Progress progress;
    private final Episodes episodes;
    private final Clock clock;
    private final long before;
    private final Companies companies = new Companies();
    private final Tally tally = new Tally();

    Counting(Connection connection, String schema, Progress progress, Episodes episodes, Clock clock)
            throws SQLException {
        this.transaction = new Transaction(connection, schema);
        this.schema = schema;
        this.progress = progress;
        this.episodes = episodes;
        this.clock = clock;
        this.before = progress.lock(connection);
        episodes.standAt(before);
    }

    /** Whether events of that class count, or change what others count to. */
    static boolean concerns(Class<?> event) {
        return InsightFold.CONCERNS.contains(event)
                || event == TenantCreated.class
                || event == BusinessHoursChanged.class;
    }

    /** Where the tables stood before: events up to here count already. */
    public long before() {
        return before;
    }

    /** @param events in the order of the log, after those of earlier parts; those that count already are passed over */
    public void add(List<LoggedEvent> events) throws SQLException {
        List<LoggedEvent> news =
                events.stream().filter(e -> e.position() > before).toList();
        if (news.isEmpty()) return;
        episodes.load(transaction, schema, begunBefore(news));
        companies.load(
                transaction, schema, news.stream().map(LoggedEvent::tenantId).collect(Collectors.toSet()));
        var fold = new InsightFold(episodes, companies, tally);
        for (LoggedEvent logged : news) {
            switch (logged.event()) {
                case ConversationEvent event -> fold.fold(logged, event);
                case TenantCreated event -> companies.created(event, logged.position());
                case BusinessHoursChanged event -> companies.opens(event, logged.position());
                default -> {}
            }
        }
        transaction.write(tally.takeFacts());
    }

    /**
     * Writes what there is still to write; the caller commits.
     *
     * @param until the position of the last event that the caller has looked at
     * @return the position at which the tables stand now
     */
    public long end(long until) throws SQLException {
        Connection connection = transaction.connection();
        long after = Math.max(before, until);
        if (after > before) {
            tally.writeSums(connection, schema);
            companies.write(connection, schema);
            progress.move(connection, after, clock.instant());
        }
        episodes.movedTo(after);
        return after;
    }

    /** The connection is free for the caller again; what is not ended must not be committed. */
    @Override
    public void close() {
        transaction.close();
    }

    private static Set<String> begunBefore(List<LoggedEvent> events) {
        Set<String> ids = new HashSet<>();
        Set<String> begun = new HashSet<>();
        for (LoggedEvent logged : events) {
            if (logged.event() instanceof ConversationStarted event) begun.add(event.conversationId());
            else if (logged.event() instanceof ConversationEvent event
                    && InsightFold.CONCERNS.contains(event.getClass())
                    && !begun.contains(event.conversationId())) ids.add(event.conversationId());
        }
        return ids;
    }
}
