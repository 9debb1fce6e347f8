package ai.wafaa.projection;

import ai.wafaa.kernel.Event;
import ai.wafaa.projection.conversation.ReadModel;
import ai.wafaa.projection.conversation.RecordedEvent;
import ai.wafaa.store.Metadata;
import ai.wafaa.store.processing.BatchScope;
import ai.wafaa.store.processing.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Gathers the events of a batch and hands them to the read model in one go, in the transaction that moves the group's position. It takes events of every kind, so
 * that the read side's position is the log's also when the last event was of no interest to it.
 */
final class ConversationsProjector {
    private final DataSource dataSource;
    private final ReadModel model;
    private final List<ReadModelListener> listeners;

    ConversationsProjector(DataSource dataSource, ReadModel model, List<ReadModelListener> listeners) {
        this.dataSource = dataSource;
        this.model = model;
        this.listeners = listeners;
    }

    @EventHandler
    void on(
            Event event,
            @Position long position,
            @SequenceNumber long sequence,
            @MetaDataValue(Metadata.TENANT_ID) String tenantId) {
        BatchScope.gather(this, ArrayList<RecordedEvent>::new, this::write)
                .add(new RecordedEvent(position, tenantId, sequence, event));
    }

    private void write(List<RecordedEvent> events) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            long position = model.apply(connection, events, events.getLast().position());
            CurrentUnitOfWork.get().root().afterCommit(unit -> listeners.forEach(l -> l.committed(position)));
        } catch (SQLException e) {
            throw new IllegalStateException("the read models could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
