package ai.wafaa.store.log;

import ai.wafaa.store.Node;
import ai.wafaa.store.serial.EventSerializer;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.jspecify.annotations.Nullable;

/** Axon's JDBC engine as it comes: positions from a sequence, holes remembered for some time. */
final class HuntedAxonEngine extends Hunted {
    private final DataSource dataSource;
    private final JdbcEventStorageEngine engine;
    private final EventSerializer serializer;
    private @Nullable TrackingToken token;

    HuntedAxonEngine(Node node) {
        dataSource = node.get(DataSource.class);
        serializer = node.get(EventSerializer.class);
        engine = engine(() -> dataSource.getConnection());
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    private JdbcEventStorageEngine engine(org.axonframework.common.jdbc.ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Override
    Held hold() throws Exception {
        List<DomainEventMessage<?>> events = events(1, Duration.ZERO);
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        engine(() -> unclosable(connection)).appendEvents(events);
        return new Held() {
            @Override
            public void commit() throws Exception {
                connection.commit();
                connection.close();
                committed(events);
            }

            @Override
            public void rollback() throws Exception {
                connection.rollback();
                connection.close();
            }
        };
    }

    /** The engine closes what it used. */
    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    @Override
    void append(int count, Duration clockError) {
        List<DomainEventMessage<?>> events = events(count, clockError);
        engine.appendEvents(events);
        committed(events);
    }

    @Override
    void settle() {}

    @Override
    void read() {
        boolean found = true;
        while (found) {
            List<? extends TrackedEventMessage<?>> page =
                    engine.readEvents(token, false).toList();
            page.forEach(event -> seen().add(event.getIdentifier()));
            found = !page.isEmpty();
            if (found) {
                token = page.getLast().trackingToken();
            }
        }
    }

    @Override
    public void close() {}
}
