package ai.wafaa.projection.insight;

import ai.wafaa.kernel.Event;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Gathers the events of a batch and has them counted in one go, in the transaction that moves the group's position. */
public final class InsightProjector {
    private final DataSource dataSource;
    private final InsightModel model;

    public InsightProjector(DataSource dataSource, InsightModel model) {
        this.dataSource = dataSource;
        this.model = model;
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
        inTransaction(
                connection -> model.apply(connection, events, events.getLast().position()));
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
