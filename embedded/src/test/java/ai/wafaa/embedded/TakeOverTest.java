package ai.wafaa.embedded;

import static ai.wafaa.embedded.EmbeddedDatabaseTest.execute;
import static ai.wafaa.embedded.EmbeddedDatabaseTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeOverTest {
    @TempDir
    Path folder;

    @Test
    void what_a_killed_run_left_running_is_ended_and_its_data_taken_over() throws Exception {
        Process earlier = AbandonedRun.in(folder);
        long database = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        long redis = Long.parseLong(
                Files.readString(folder.resolve("redis/redis.pid")).strip());

        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(EmbeddedServiceException.class)
                .hasMessage(
                        "data folder %s is in use by process %d; stop it or set WAFAA_DATA_DIR", folder, earlier.pid());
        assertThat(EmbeddedDatabase.running(folder))
                .hasValueSatisfying(running -> assertThat(valueOf(running)).isEqualTo("7"));

        earlier.destroyForcibly().waitFor();
        assertThat(Processes.alive(database)).isTrue();
        assertThat(Processes.alive(redis)).isTrue();

        try (var taken = DataFolder.take(folder);
                var again = EmbeddedDatabase.start(taken.path());
                var redisAgain = EmbeddedRedis.start(taken.path())) {
            assertThat(Processes.alive(database)).isFalse();
            assertThat(Processes.alive(redis)).isFalse();
            assertThat(again.pid()).isNotEqualTo(database);
            assertThat(redisAgain.pid()).isNotEqualTo(redis);
            assertThat(valueOf(again.database())).isEqualTo("7");
        }
    }

    @Test
    void a_stale_record_that_names_a_strangers_process_is_no_hindrance() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database.database(), "create table kept as select 7 as n");
            Path file = folder.resolve("postgres/postmaster.pid");
            String record = Files.readString(file);
            long pid = database.pid();
            database.stopHard();
            Process stranger = new ProcessBuilder("sleep", "600").start();
            try {
                Files.writeString(file, record.replaceFirst(Long.toString(pid), Long.toString(stranger.pid())));
                database.startAgain();
                assertThat(valueOf(database.database())).isEqualTo("7");
                assertThat(stranger.isAlive()).isTrue();
            } finally {
                stranger.destroyForcibly();
            }
        }
    }

    @Test
    void a_killed_server_is_started_again_even_if_one_of_its_children_computes_on() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            execute(database.database(), "create table kept as select 7 as n");
            Thread computing = Thread.ofVirtual().start(() -> computeForEver(database.database()));
            await().until(() -> value(
                            database.database(),
                            "select count(*) from pg_stat_activity where state = 'active' and query like 'do%'")
                    .equals("1"));
            int port = database.port();
            long killed = database.pid();

            Processes.signal(killed, "KILL");

            await().atMost(Duration.ofSeconds(60)).until(() -> database.pid() != killed);
            assertThat(database.port()).isEqualTo(port);
            assertThat(valueOf(database.database())).isEqualTo("7");
            computing.join();
        }
    }

    @Test
    void an_interrupted_first_start_is_repeated() throws IOException {
        Files.createDirectories(folder.resolve("postgres.new/base"));
        Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18");
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.pid()).isPositive();
        }
    }

    @Test
    void redis_is_started_again_when_it_is_killed() {
        try (var redis = EmbeddedRedis.start(folder)) {
            long killed = redis.pid();
            Processes.signal(killed, "KILL");
            await().until(() -> redis.pid() != killed && Processes.alive(redis.pid()));
        }
    }

    private static String valueOf(Database database) {
        try {
            return value(database, "select n from kept");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void computeForEver(Database database) {
        try {
            execute(database, "do $$ begin loop end loop; end $$");
        } catch (SQLException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
