package ai.wafaa.command.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

class AgentEndpointsTest extends EndpointsTest {

    private static Map<String, Object> user(String email) {
        return new HashMap<>(Map.of(
                "email",
                email,
                "full_name",
                "New One",
                "role",
                "agent",
                "password",
                "secret enough",
                "specialties",
                List.of("billing")));
    }

    private WebTestClient.ResponseSpec create(Map<String, Object> body) {
        return as(Role.ADMIN, "shop")
                .post()
                .uri("/api/v1/agents")
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    @Test
    void an_admin_makes_a_user_who_can_sign_in_at_once() {
        JsonNode made = body(create(user("New1@shop.example"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectHeader()
                .exists("X-Wafaa-Position"));
        assertThat(made.path("email").asString()).isEqualTo("new1@shop.example");
        assertThat(made.path("status").asString()).isEqualTo("offline");
        assertThat(made.path("max_concurrent_conversations").asInt()).isEqualTo(5);
        assertThat(token("new1@shop.example", "shop", "secret enough")).isNotEmpty();
    }

    @Test
    void only_admins_do() {
        for (Role role : List.of(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR)) {
            as(role, "shop")
                    .post()
                    .uri("/api/v1/agents")
                    .bodyValue(user("x@shop.example"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void an_address_belongs_to_one_user_of_a_tenant_however_many_ask_at_once() {
        var admin = as(Role.ADMIN, "shop");
        List<Integer> answers = Flux.fromStream(IntStream.range(0, 8).boxed())
                .flatMap(i -> reactor.core.publisher.Mono.fromCallable(() -> admin.post()
                                .uri("/api/v1/agents")
                                .bodyValue(user("same@shop.example"))
                                .exchange()
                                .returnResult(Void.class)
                                .getStatus()
                                .value())
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .collectList()
                .block();
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(7);
        as(Role.ADMIN, "bank")
                .post()
                .uri("/api/v1/agents")
                .bodyValue(user("same@shop.example"))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void the_same_request_sent_twice_makes_one_user() {
        var admin = as(Role.ADMIN, "shop");
        var ids = IntStream.range(0, 2)
                .mapToObj(i -> body(admin.post()
                                .uri("/api/v1/agents")
                                .header("Idempotency-Key", "k1")
                                .bodyValue(user("twice@shop.example"))
                                .exchange()
                                .expectStatus()
                                .isCreated())
                        .path("id")
                        .asString())
                .distinct();
        assertThat(ids).hasSize(1);
        admin.post()
                .uri("/api/v1/agents")
                .header("Idempotency-Key", "k1")
                .bodyValue(user("other@shop.example"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void what_is_wrong_is_named() {
        var wrong = user("not an address");
        create(wrong)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/email");
        wrong = user("a@shop.example");
        wrong.put("password", "short");
        create(wrong)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/password");
        wrong = user("a@shop.example");
        wrong.remove("role");
        create(wrong)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/role");
    }

    @Test
    void a_change_is_made_for_the_version_that_is_named() {
        var admin = as(Role.ADMIN, "shop");
        String id = body(create(user("changed@shop.example"))).path("id").asString();
        admin.patch()
                .uri("/api/v1/agents/" + id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of("full_name", "Other", "max_concurrent_conversations", 9))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        admin.patch()
                .uri("/api/v1/agents/" + id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of("full_name", "Third"))
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
    }

    @Test
    void a_new_password_replaces_the_old_one_and_ends_what_was_signed_in_with_it() {
        String id = body(create(user("pass@shop.example"))).path("id").asString();
        as(Role.ADMIN, "shop")
                .patch()
                .uri("/api/v1/agents/" + id)
                .bodyValue(Map.of("password", "quite another"))
                .exchange()
                .expectStatus()
                .isOk();
        http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login("shop", "pass@shop.example", "secret enough"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(token("pass@shop.example", "shop", "quite another")).isNotEmpty();
    }

    @Test
    void another_tenants_user_does_not_exist() {
        String id = userId(Role.AGENT, "bank");
        as(Role.ADMIN, "shop")
                .patch()
                .uri("/api/v1/agents/" + id)
                .bodyValue(Map.of("full_name", "X"))
                .exchange()
                .expectStatus()
                .isNotFound();
        as(Role.ADMIN, "shop")
                .patch()
                .uri("/api/v1/agents/" + id)
                .bodyValue(Map.of("password", "long enough"))
                .exchange()
                .expectStatus()
                .isNotFound();
        as(Role.ADMIN, "shop")
                .patch()
                .uri("/api/v1/agents/" + UUID.randomUUID())
                .bodyValue(Map.of("full_name", "X"))
                .exchange()
                .expectStatus()
                .isNotFound();
        for (Role role : List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMIN)) {
            as(role, "shop")
                    .patch()
                    .uri("/api/v1/agents/" + id + "/status")
                    .bodyValue(Map.of("status", "online"))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void everybody_sets_their_own_status_and_supervisors_that_of_others() {
        String agent = userId(Role.AGENT, "shop");
        String admin = userId(Role.ADMIN, "shop");
        as(Role.AGENT, "shop")
                .patch()
                .uri("/api/v1/agents/" + agent + "/status")
                .bodyValue(Map.of("status", "online"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("online")
                .jsonPath("$.id")
                .isEqualTo(agent);
        as(Role.AGENT, "shop")
                .patch()
                .uri("/api/v1/agents/" + admin + "/status")
                .bodyValue(Map.of("status", "away"))
                .exchange()
                .expectStatus()
                .isForbidden();
        as(Role.SUPERVISOR, "shop")
                .patch()
                .uri("/api/v1/agents/" + agent + "/status")
                .bodyValue(Map.of("status", "away"))
                .exchange()
                .expectStatus()
                .isOk();
        as(Role.AGENT, "shop")
                .patch()
                .uri("/api/v1/agents/" + agent + "/status")
                .bodyValue(Map.of("status", "gone"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        as(Role.AGENT, "shop")
                .patch()
                .uri("/api/v1/agents/not-an-id/status")
                .bodyValue(Map.of("status", "away"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void nobody_locks_themselves_out() {
        as(Role.ADMIN, "shop")
                .patch()
                .uri("/api/v1/agents/" + userId(Role.ADMIN, "shop"))
                .bodyValue(Map.of("enabled", false))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
