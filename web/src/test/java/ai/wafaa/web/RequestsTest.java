package ai.wafaa.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.agent.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RequestsTest extends HttpTest {

    private WebTestClient.ResponseSpec make(String key, String name) {
        return as(Role.ADMIN)
                .post()
                .uri("/api/v1/things")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"full_name\":\"" + name + "\",\"size\":1,\"status\":\"away\",\"parts\":[]}")
                .exchange();
    }

    @Test
    void json_is_spelled_as_the_contract_says() {
        make("json", "a")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectHeader()
                .valueEquals("X-Wafaa-Position", "17")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("away")
                .jsonPath("$.at")
                .isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void the_same_request_again_gets_the_first_answer() {
        byte[] first = make("same", "a")
                .expectHeader()
                .doesNotExist("Idempotency-Replayed")
                .expectBody()
                .returnResult()
                .getResponseBody();
        byte[] second = make("same", "a")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_key_with_another_body_is_refused() {
        make("other", "a").expectStatus().isCreated();
        make("other", "b")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refusal_is_remembered_too() {
        make("refused", "").expectStatus().isEqualTo(422);
        make("refused", "")
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .valueEquals("Idempotency-Replayed", "true")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed");
    }

    @Test
    void an_old_version_is_refused() {
        as(Role.ADMIN)
                .post()
                .uri("/api/v1/things/1")
                .header("If-Match", "\"3\"")
                .exchange()
                .expectStatus()
                .isOk();
        as(Role.ADMIN)
                .post()
                .uri("/api/v1/things/1")
                .header("If-Match", "\"2\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
        as(Role.ADMIN)
                .post()
                .uri("/api/v1/things/1")
                .header("If-Match", "W/\"x\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void the_client_may_name_the_request_and_its_trace() {
        as(Role.ADMIN)
                .get()
                .uri("/api/v1/context")
                .header("X-Request-Id", "shop-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "shop-1")
                .expectBody()
                .jsonPath("$.correlation")
                .isEqualTo("shop-1")
                .jsonPath("$.trace")
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
        as(Role.ADMIN)
                .get()
                .uri("/api/v1/context")
                .header("X-Request-Id", "a b\tc")
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f]{32}");
    }

    @Test
    void the_interface_describes_itself() {
        http.get()
                .uri("/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.paths['/api/v1/things'].post.operationId")
                .isEqualTo("thingMake")
                .jsonPath(
                        "$.paths['/api/v1/things'].post.responses.default.content['application/problem+json'].schema.$ref")
                .isEqualTo("#/components/schemas/Problem")
                .jsonPath("$.components.schemas.Thing.properties.full_name.type")
                .isEqualTo("string")
                .jsonPath("$.components.schemas.Thing.required")
                .isArray()
                .jsonPath("$.components.schemas.Thing.properties.status.enum[0]")
                .isEqualTo("online")
                .jsonPath("$.components.schemas.Problem.properties.trace_id")
                .exists()
                .jsonPath("$.components.securitySchemes.bearer.scheme")
                .isEqualTo("bearer");
    }

    @Test
    void a_list_comes_in_pages() {
        as(Role.AGENT)
                .get()
                .uri("/api/v1/numbers?page=3&limit=20")
                .exchange()
                .expectBody()
                .jsonPath("$.data.length()")
                .isEqualTo(5)
                .jsonPath("$.total")
                .isEqualTo(45)
                .jsonPath("$.pages")
                .isEqualTo(3)
                .jsonPath("$.page")
                .isEqualTo(3);
        as(Role.AGENT)
                .get()
                .uri("/api/v1/numbers?limit=201")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/limit");
        as(Role.AGENT)
                .get()
                .uri("/api/v1/numbers?page=0")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_read_waits_for_a_write_but_not_for_ever() {
        as(Role.AGENT)
                .get()
                .uri("/api/v1/numbers?min_position=5")
                .exchange()
                .expectStatus()
                .isOk();
        as(Role.AGENT)
                .get()
                .uri("/api/v1/numbers")
                .header("X-Wafaa-Position", "6")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void an_address_holds_no_nul() {
        as(Role.AGENT)
                .get()
                .uri("/api/v1/things/{name}", "\0")
                .exchange()
                .expectStatus()
                .isNotFound();
        as(Role.AGENT)
                .get()
                .uri("/api/v1/things?status={name}", "\0")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }
}
