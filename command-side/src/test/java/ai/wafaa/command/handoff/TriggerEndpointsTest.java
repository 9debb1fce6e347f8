package ai.wafaa.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.Role;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TriggerEndpointsTest extends EndpointsTest {
    private static final String TRIGGERS = "/api/v1/handoff/triggers";

    @Test
    void a_trigger_is_defined_changed_and_removed_and_each_read_shows_it() {
        var supervisor = as(Role.SUPERVISOR, "shop");
        var made = supervisor
                .post()
                .uri(TRIGGERS)
                .bodyValue(Map.of("trigger_type", "keyword", "trigger_value", "human|agent", "priority", "high"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult();
        JsonNode trigger = Objects.requireNonNull(made.getResponseBody());
        String id = trigger.path("id").asString();
        assertThat(trigger.path("enabled").asBoolean()).isTrue();
        String position = Objects.requireNonNull(made.getResponseHeaders().getFirst("X-Wafaa-Position"));
        as(Role.AGENT, "shop")
                .get()
                .uri(TRIGGERS + "?min_position=" + position)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data[?(@.id == '" + id + "')].trigger_value")
                .isEqualTo("human|agent");

        position = supervisor
                .patch()
                .uri(TRIGGERS + "/" + id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of("enabled", false))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .returnResult(Void.class)
                .getResponseHeaders()
                .toSingleValueMap()
                .getOrDefault("X-Wafaa-Position", "");
        supervisor
                .get()
                .uri(TRIGGERS + "/" + id)
                .header("X-Wafaa-Position", position)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.enabled")
                .isEqualTo(false)
                .jsonPath("$.trigger_value")
                .isEqualTo("human|agent");

        position = supervisor
                .delete()
                .uri(TRIGGERS + "/" + id)
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseHeaders()
                .toSingleValueMap()
                .getOrDefault("X-Wafaa-Position", "");
        supervisor
                .get()
                .uri(TRIGGERS + "/" + id + "?min_position=" + position)
                .exchange()
                .expectStatus()
                .isNotFound();
        supervisor.delete().uri(TRIGGERS + "/" + id).exchange().expectStatus().isNotFound();
    }

    @Test
    void agents_read_and_do_not_change() {
        as(Role.AGENT, "shop").get().uri(TRIGGERS).exchange().expectStatus().isOk();
        as(Role.AGENT, "shop")
                .post()
                .uri(TRIGGERS)
                .bodyValue(Map.of("trigger_type", "keyword", "trigger_value", "x"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void another_tenants_trigger_does_not_exist() {
        String id = Objects.requireNonNull(as(Role.SUPERVISOR, "bank")
                        .post()
                        .uri(TRIGGERS)
                        .bodyValue(Map.of("trigger_type", "confidence", "threshold", 0.5))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("id")
                .asString();
        var foreign = as(Role.ADMIN, "shop");
        foreign.get().uri(TRIGGERS + "/" + id).exchange().expectStatus().isNotFound();
        foreign.patch()
                .uri(TRIGGERS + "/" + id)
                .bodyValue(Map.of("enabled", false))
                .exchange()
                .expectStatus()
                .isNotFound();
        foreign.delete().uri(TRIGGERS + "/" + id).exchange().expectStatus().isNotFound();
    }

    @Test
    void what_cannot_fire_is_refused_by_name() {
        as(Role.SUPERVISOR, "shop")
                .post()
                .uri(TRIGGERS)
                .bodyValue(Map.of("trigger_type", "sentiment", "trigger_value", "angry"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/trigger_value");
    }
}
