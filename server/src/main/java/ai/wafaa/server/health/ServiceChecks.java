package ai.wafaa.server.health;

import ai.wafaa.web.health.Finding;
import ai.wafaa.web.health.HealthCheck;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The services: asked over the same connections as the work goes over, so that an exhausted pool shows. */
@Configuration(proxyBeanMethods = false)
class ServiceChecks {

    @Bean
    @Order(1)
    HealthCheck eventStoreHealth(DataSource log) {
        JdbcClient jdbc = JdbcClient.create(log);
        return new Service(
                "event_store",
                true,
                () -> "at position "
                        + jdbc.sql("select position from log.head")
                                .query(Long.class)
                                .single());
    }

    @Bean
    @Order(2)
    HealthCheck readStoreHealth(DatabaseClient database) {
        return new Service("read_store", true, () -> {
            Long position = database.sql("select coalesce(max(position), 0) as at from read.progress")
                    .map(row -> Objects.requireNonNull(row.get("at", Long.class)))
                    .one()
                    .block();
            return "at position " + position;
        });
    }

    /** Without Redis everything is slower and nothing is lost, so it is not vital. */
    @Bean
    @Order(3)
    HealthCheck redisHealth(ReactiveRedisConnectionFactory connections) {
        return new Service(
                "redis",
                false,
                () -> Mono.usingWhen(
                                Mono.fromSupplier(connections::getReactiveConnection),
                                ReactiveRedisConnection::ping,
                                ReactiveRedisConnection::closeLater)
                        .block());
    }

    /** One service that answers, or does not. */
    private record Service(String name, boolean vital, Callable<String> question) implements HealthCheck {
        @Override
        public List<Finding> check() throws Exception {
            return List.of(Finding.up(name, question.call()));
        }
    }
}
