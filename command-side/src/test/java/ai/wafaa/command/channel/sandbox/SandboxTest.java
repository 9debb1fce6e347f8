package ai.wafaa.command.channel.sandbox;

import static ai.wafaa.command.channel.ChannelServer.ACCOUNT;
import static ai.wafaa.command.channel.ChannelServer.NUMBER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.channel.ChannelServer;
import ai.wafaa.command.channel.whatsapp.Webhooks;
import ai.wafaa.kernel.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxTest {

    @Test
    void what_is_sent_can_be_seen_and_is_reported_on_up_to_read() {
        try (var server = ChannelServer.onFreshDatabase()) {
            server.whatsapp(Webhooks.oneText(NUMBER, "966500000001", "wamid.q", "a question"));
            String reply = server.answer(
                    ChannelServer.conversation("966500000001"),
                    Ids.receivedMessage(ACCOUNT, "wamid.q").toString(),
                    "an answer");
            await().untilAsserted(() -> assertThat(server.events("conversation.DeliveryChanged").stream()
                            .filter(e -> e.contains(reply))
                            .toList())
                    .satisfiesExactly(
                            e -> assertThat(e).contains("SENT"),
                            e -> assertThat(e).contains("DELIVERED"),
                            e -> assertThat(e).contains("READ")));
            JsonNode shown = JsonMapper.shared()
                    .readTree(server.get("/sandbox/whatsapp/messages?phone_number_id=" + NUMBER + "&to=966500000001")
                            .body());
            assertThat(shown.path("data").size()).isEqualTo(1);
            JsonNode message = shown.path("data").path(0);
            assertThat(message.path("text").asString()).isEqualTo("an answer");
            assertThat(message.path("message_id").asString()).isEqualTo(reply);
            assertThat(message.path("phone_number_id").asString()).isEqualTo(NUMBER);
            assertThat(server.get("/sandbox/whatsapp/messages?to=1").body()).isEqualTo("{\"data\":[]}");
            assertThat(
                            server.count(
                                    "select count(*) from command.sandbox_message where position('an answer'::bytea in sealed) > 0"))
                    .isZero();
        }
    }

    @Test
    void nobody_else_fills_it_and_outside_the_demo_nobody_looks_into_it() {
        try (var server = ChannelServer.on(ChannelServer.database(), Map.of("spring.profiles.active", "serve"))) {
            byte[] body = "{\"to\":\"1\",\"text\":{\"body\":\"x\"}}".getBytes(UTF_8);
            assertThat(server.post("/sandbox/graph/" + NUMBER + "/messages", body)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.post("/sandbox/graph/" + NUMBER + "/messages", body, "Authorization", "Bearer guess")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.get("/sandbox/whatsapp/messages").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void it_is_not_there_beside_a_real_address() {
        try (var server =
                ChannelServer.on(ChannelServer.database(), Map.of("wafaa.whatsapp.graph-url", "http://127.0.0.1:9"))) {
            assertThat(server.get("/sandbox/whatsapp/messages").statusCode()).isEqualTo(404);
        }
    }
}
