package ai.wafaa.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.server.ServerApplication;
import ai.wafaa.server.launch.LaunchSettings;
import ai.wafaa.server.launch.Mode;
import ai.wafaa.server.launch.RunningServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's path: the bot answers, a person takes over, the bot is silent, and comes back. */
class CustomerPathTest {
    private static final String PHONE = "100000000000001";

    @TempDir
    static Path folder;

    private static GraphStub whatsApp;
    private static RunningServer server;
    private static Api customer;

    @BeforeAll
    static void start() throws Exception {
        whatsApp = new GraphStub();
        System.setProperty("wafaa.whatsapp.graph-url", whatsApp.url());
        System.setProperty("WAFAA_DEMO_TRAFFIC", "off");
        server = RunningServer.start(
                ServerApplication.class, new LaunchSettings(Mode.DEMO, 0, "127.0.0.1", folder, null, null));
        customer = Api.nobody(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
        whatsApp.close();
    }

    @Test
    void a_customer_asks_the_bot_then_a_person_takes_over_and_the_bot_comes_back() {
        String sara = "971501234567";
        assertThat(ask(sara, "How long does delivery take?")).isEqualTo(200);
        String answer = awaitSent(sara, 1);
        assertThat(answer).containsIgnoringCase("deliver");

        Api agent = customer.signIn("demo", "agent1@demo.example");
        assertThat(agent.patch("/api/v1/agents/" + agent.userId() + "/status", Map.of("status", "online"))
                        .status())
                .isEqualTo(200);
        try (var stream = agent.stream()) {
            await().untilAsserted(() ->
                    assertThat(ask(sara, "I want to speak to a human")).isEqualTo(200));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(stream.events()).anyMatch(e -> e.startsWith("new_conversation_assigned")));
            assertThat(awaitSent(sara, 2)).contains("connect you");

            String conversation = agent.get("/api/v1/queue")
                    .body()
                    .path("data")
                    .path(0)
                    .path("conversation_id")
                    .asString();
            var claimed = agent.post("/api/v1/agents/" + agent.userId() + "/claim/" + conversation, Map.of());
            assertThat(claimed.status()).isEqualTo(200);
            assertThat(claimed.body().path("status").asString()).isEqualTo("human_agent");

            assertThat(agent.post(
                                    "/api/v1/conversations/" + conversation + "/messages",
                                    Map.of("text", "Hello Sara, Omar here."))
                            .status())
                    .isEqualTo(202);
            assertThat(awaitSent(sara, 3)).isEqualTo("Hello Sara, Omar here.");

            assertThat(ask(sara, "How long does delivery take?")).isEqualTo(200);
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(stream.events())
                            .anyMatch(e -> e.startsWith("message_received") && e.contains(conversation)));
            assertThat(whatsApp.to(sara)).hasSize(3);

            var released = agent.post(
                    "/api/v1/agents/" + agent.userId() + "/release/" + conversation, Map.of("outcome", "resolved"));
            assertThat(released.body().path("status").asString()).isEqualTo("bot");
            assertThat(awaitSent(sara, 4)).as("is asked how it went").contains("How did we do?");
            assertThat(ask(sara, "What payment methods do you accept?")).isEqualTo(200);
            assertThat(awaitSent(sara, 5)).isNotBlank();
            assertThat(whatsApp.to(sara)).hasSize(5);

            var messages = agent.get("/api/v1/conversations/" + conversation + "/messages?limit=50")
                    .body()
                    .path("data");
            assertThat(messages).hasSize(9);
        }
    }

    @Test
    void whom_two_agents_claim_one_gets() {
        String customerId = "971500000002";
        ask(customerId, "I want to speak to a human");
        Api first = online("agent2@demo.example");
        Api second = online("agent3@demo.example");
        String conversation = await().until(() -> conversationOf(first, customerId), id -> !id.isEmpty());
        var one = first.post("/api/v1/agents/" + first.userId() + "/claim/" + conversation, Map.of());
        var two = second.post("/api/v1/agents/" + second.userId() + "/claim/" + conversation, Map.of());
        assertThat(one.status()).isEqualTo(200);
        assertThat(two.status()).isEqualTo(409);
        assertThat(two.code()).isEqualTo("already-claimed");
        assertThat(two.body().path("claimed_by").asString()).isEqualTo(first.userId());
    }

    @Test
    void another_tenants_conversation_does_not_exist() {
        String customerId = "971500000003";
        ask(customerId, "I want to speak to a human");
        Api supervisor = customer.signIn("demo", "supervisor@demo.example");
        String conversation = await().until(() -> conversationOf(supervisor, customerId), id -> !id.isEmpty());
        Api foreign = customer.signIn("acme", "admin@acme.example");
        for (String path : new String[] {"", "/messages", "/notes", "/assignments"}) {
            assertThat(foreign.get("/api/v1/conversations/" + conversation + path)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(foreign.post("/api/v1/conversations/" + conversation + "/handoff", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(foreign.post("/api/v1/agents/" + foreign.userId() + "/claim/" + conversation, Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static Api online(String email) {
        Api agent = customer.signIn("demo", email);
        agent.patch("/api/v1/agents/" + agent.userId() + "/status", Map.of("status", "online"));
        return agent;
    }

    private static String conversationOf(Api user, String address) {
        for (var row : user.get("/api/v1/conversations?limit=100").body().path("data")) {
            if (row.path("customer").path("address").asString("").equals(address))
                return row.path("id").asString();
        }
        return "";
    }

    private static int ask(String from, String text) {
        return customer.whatsApp(PHONE, from, "wamid." + UUID.randomUUID(), text)
                .status();
    }

    private static String awaitSent(String to, int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> whatsApp.to(to).size() >= count);
        return whatsApp.to(to).get(count - 1).text();
    }
}
