package ai.wafaa.projection.insight;

import ai.wafaa.kernel.Event;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.log.Backlog;
import ai.wafaa.store.log.Backlog.Portion;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import ai.wafaa.store.processing.ProcessorDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Gathers the events of a batch and has them counted in one go, in the transaction that moves the group's position. Far behind the log it reads on by itself and
 * counts more in that transaction: the more facts, the more of them fall into the same counter.
 */
public final class InsightProjector {
    /** Portions of a few seconds, well within the time after which another node may take the group over; their counters need about 100 MB. */
    private static final Portion PORTION = new Portion(200, 100_000, Duration.ofSeconds(3));

    private static final int BATCH = 4000;

    /** Figures are looked at by people, and asked for a few times a minute; the events of two seconds share more counters than those of a moment (decision 0005). */
    private static final Duration PACE = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final InsightModel model;
    private final Backlog<LoggedEvent> backlog;
    private final AtomicLong ahead = new AtomicLong();

    InsightProjector(DataSource dataSource, PostgresEventStorageEngine log, Clock clock, Portion portion) {
        this.dataSource = dataSource;
        this.model = new InsightModel("insight", clock);
        this.backlog = new Backlog<>(log, LoggedEvent::wanted, portion);
    }

    /** The group that counts. */
    public static ProcessorDefinition definition(DataSource dataSource, PostgresEventStorageEngine log, Clock clock) {
        return new InsightProjector(dataSource, log, clock, PORTION).definition();
    }

    ProcessorDefinition definition() {
        return ProcessorDefinition.projection(InsightModel.NAME, this)
                .batchSize(BATCH)
                .pace(PACE)
                .goingAhead(ahead::get);
    }

    @EventHandler
    void on(
            Event event,
            @Position long position,
            @Timestamp Instant recordedAt,
            @MetaDataValue(Metadata.TENANT_ID) String tenantId) {
        BatchScope.gather(this, ArrayList<LoggedEvent>::new, this::count)
                .add(new LoggedEvent(position, tenantId, recordedAt, event));
    }

    @ResetHandler
    void forget() {
        inTransaction(connection -> model.forget(connection));
    }

    private void count(List<LoggedEvent> events) {
        inTransaction(connection -> {
            long given = events.getLast().position();
            try (var counting = model.begin(connection)) {
                counting.add(events);
                long reached = counting.end(backlog.read(Math.max(given, counting.before()), counting::add));
                if (reached > given) CurrentUnitOfWork.get().root().afterCommit(unit -> ahead.set(reached));
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the figures could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
