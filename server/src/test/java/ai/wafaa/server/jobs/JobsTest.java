package ai.wafaa.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.store.WafaaDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.jobrunr.scheduling.JobScheduler;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobsTest {
    private final Database database = EmbeddedDatabase.shared().newDatabase();

    /** What the jobs of this test do. */
    public static class Errands {
        private final Queue<String> run = new ConcurrentLinkedQueue<>();

        public void run(String errand) {
            run.add(errand);
        }
    }

    private AnnotationConfigApplicationContext process(String roles) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "wafaa.roles",
                                roles,
                                "wafaa.jobs.pool-size",
                                2,
                                "wafaa.jobs.poll-interval",
                                "5s",
                                "wafaa.jobs.workers",
                                2)));
        var settings = new WafaaDatabase(
                database.jdbcUrl(), database.user(), database.password(), 2, List.of("classpath:db/command"));
        context.registerBean(WafaaDatabase.class, () -> settings);
        context.registerBean(Flyway.class, this::migrated);
        context.registerBean(Errands.class);
        context.register(JobsConfiguration.class);
        context.refresh();
        return context;
    }

    private Flyway migrated() {
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/log", "classpath:db/command")
                .schemas("log")
                .table("schema_version")
                .load();
        flyway.migrate();
        return flyway;
    }

    @Test
    void a_job_scheduled_before_a_restart_runs_once_after_it() {
        try (var before = process("command")) {
            assertThat(before.getBeanProvider(JobRunner.class).getIfAvailable()).isNull();
            before.getBean(JobScheduler.class)
                    .<Errands>schedule(Instant.now(), errands -> errands.run("weekly report"));
        }
        try (var after = process("query,jobs")) {
            Errands errands = after.getBean(Errands.class);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(errands.run).containsExactly("weekly report"));
        }
        try (var connection =
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()).getConnection()) {
            var states = JdbcClient.create(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true))
                    .sql("select state from jobs.jobrunr_jobs")
                    .query(String.class)
                    .list();
            assertThat(states).containsExactly("SUCCEEDED");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
