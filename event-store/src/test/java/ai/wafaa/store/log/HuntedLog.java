package ai.wafaa.store.log;

import ai.wafaa.store.Node;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The log: who appends while a transaction is held waits for it. */
final class HuntedLog extends Hunted {
    private final PostgresEventStorageEngine engine;
    private final EventTail tail;
    private final DataSource dataSource;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final List<Long> positions = new ArrayList<>();
    private final ExecutorService appender = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> appending = new ArrayList<>();

    HuntedLog(Node node) {
        engine = node.get(PostgresEventStorageEngine.class);
        tail = node.get(EventTail.class);
        dataSource = node.get(DataSource.class);
        stream = node.get(LogSource.class).openStream(null);
    }

    @Override
    Held hold() throws Exception {
        settle();
        List<DomainEventMessage<?>> events = events(1, Duration.ZERO);
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        engine.append(connection, events);
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

    @Override
    void append(int count, Duration clockError) {
        List<DomainEventMessage<?>> events = events(count, clockError);
        appending.add(appender.submit(() -> {
            engine.appendEvents(events);
            committed(events);
        }));
    }

    @Override
    void settle() throws Exception {
        for (Future<?> append : appending) {
            append.get(30, TimeUnit.SECONDS);
        }
        appending.clear();
    }

    @Override
    void read() throws Exception {
        long head = engine.head();
        tail.await(head, 30, TimeUnit.SECONDS);
        while (stream.hasNextAvailable()) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            positions.add(EventTail.positionOf(event));
            seen().add(event.getIdentifier());
        }
    }

    List<Long> positions() {
        return positions;
    }

    @Override
    public void close() {
        stream.close();
        appender.close();
    }
}
