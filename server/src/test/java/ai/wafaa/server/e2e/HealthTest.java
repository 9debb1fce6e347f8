package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.embedded.DataFolder;
import ai.wafaa.embedded.Database;
import ai.wafaa.embedded.EmbeddedDatabase;
import ai.wafaa.embedded.EmbeddedRedis;
import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** On a PostgreSQL and a Redis that are not the server's own, one after the other taken away and given back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HealthTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static DataFolder services;
    private static EmbeddedDatabase postgres;
    private static EmbeddedRedis redis;
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void start() {
        services = DataFolder.take(folder.resolve("services"));
        postgres = EmbeddedDatabase.start(services.path());
        redis = EmbeddedRedis.start(services.path());
        Database database = postgres.database();
        var settings = new LaunchSettings(
                Mode.DEMO, 0, "127.0.0.1", folder.resolve("server"), database.jdbcUrl(), redis.url());
        server = TestServer.start(
                settings,
                Map.of(
                        "WAFAA_DATABASE_URL", database.jdbcUrl(),
                        "WAFAA_DATABASE_USER", database.user(),
                        "WAFAA_DATABASE_PASSWORD", database.password(),
                        "WAFAA_REDIS_URL", redis.url()));
        admin = Api.nobody(server.url()).signIn("demo", "admin@demo.example");
    }

    @AfterAll
    static void stop() {
        server.close();
        redis.close();
        postgres.close();
        services.close();
    }

    @Test
    @Order(1)
    void all_is_up_and_every_follower_of_the_log_says_how_far_it_is() {
        JsonNode health = await().atMost(PATIENCE).until(HealthTest::health, h -> is(h, "up"));
        for (String name : new String[] {"event_store", "read_store", "redis", "dead_letters"}) {
            assertThat(status(health, name)).as(name).isEqualTo("up");
        }
        JsonNode conversations = component(health, "projection:conversations");
        assertThat(conversations.path("lag_events").isNumber()).isTrue();
        assertThat(conversations.path("lag_seconds").isNumber()).isTrue();
        assertThat(conversations.path("latency_ms").isNumber()).isTrue();
    }

    @Test
    @Order(2)
    void whoever_is_not_signed_in_is_told_nothing() {
        assertThat(Api.nobody(server.url()).get("/api/v1/system/health").status())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void without_redis_it_is_degraded_and_messages_are_still_taken() {
        redis.stopHard();
        JsonNode health = await().atMost(PATIENCE).until(HealthTest::health, h -> is(h, "degraded"));
        assertThat(status(health, "redis")).isEqualTo("down");
        assertThat(status(health, "event_store")).isEqualTo("up");
        assertThat(Api.nobody(server.url())
                        .whatsApp("100000000000001", "971509000001", "wamid.no-redis", "Do you deliver?")
                        .status())
                .isEqualTo(200);
        assertThat(Api.nobody(server.url()).get("/readyz").status()).isEqualTo(200);
        redis.startAgain();
        await().atMost(PATIENCE).until(HealthTest::health, h -> is(h, "up"));
    }

    @Test
    @Order(4)
    void without_postgres_it_is_down_and_says_so_to_who_is_signed_in_and_comes_back_by_itself() {
        postgres.stopHard();
        JsonNode health = await().atMost(PATIENCE).until(HealthTest::health, h -> is(h, "down"));
        assertThat(status(health, "event_store")).isEqualTo("down");
        assertThat(status(health, "read_store")).isEqualTo("down");
        assertThat(status(health, "redis")).isEqualTo("up");
        var refused = Api.nobody(server.url())
                .whatsApp("100000000000001", "971509000002", "wamid.no-postgres", "Do you deliver?");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("unavailable");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.nobody(server.url()).get("/livez").status()).isEqualTo(200);
        postgres.startAgain();
        await().atMost(PATIENCE).until(HealthTest::health, h -> is(h, "up"));
    }

    private static JsonNode health() {
        var answer = admin.get("/api/v1/system/health");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static boolean is(JsonNode health, String status) {
        return health.path("status").asString("").equals(status);
    }

    private static String status(JsonNode health, String name) {
        return component(health, name).path("status").asString("");
    }

    private static JsonNode component(JsonNode health, String name) {
        for (JsonNode component : health.path("components")) {
            if (component.path("name").asString("").equals(name)) return component;
        }
        throw new AssertionError("no component " + name + " in " + health);
    }
}
