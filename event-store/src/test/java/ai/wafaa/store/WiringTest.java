package ai.wafaa.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.store.log.LogSource;
import ai.wafaa.store.log.PostgresEventStorageEngine;
import java.sql.SQLException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class WiringTest {

    @Test
    void what_stores_events_is_the_log_and_not_a_default() {
        try (Node node = Node.on(Node.database())) {
            assertThat(node.get(PlatformTransactionManager.class)).isInstanceOf(DataSourceTransactionManager.class);
            assertThat(node.get(SpringTransactionManager.class)).isNotNull();
            assertThat(node.get(EventStore.class)).isInstanceOf(LogEventStore.class);
            assertThat(node.get(CommandBus.class)).isInstanceOf(GroupedCommandBus.class);
            assertThat(node.get(LogSource.class).openStream(null).setOnAvailableCallback(() -> {}))
                    .isTrue();
        }
    }

    @Test
    void a_violated_unique_index_is_recognised_as_a_conflict() {
        assertThat(PostgresEventStorageEngine.DUPLICATE_KEY.isDuplicateKeyViolation(
                        new IllegalStateException(new SQLException("duplicate", "23505"))))
                .isTrue();
    }

    @Test
    void the_database_is_durable() {
        try (Node node = Node.on(Node.database())) {
            assertThat(node.sql().sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(node.sql()
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }
}
