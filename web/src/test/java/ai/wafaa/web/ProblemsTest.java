package ai.wafaa.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.kernel.agent.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

class ProblemsTest extends HttpTest {

    private WebTestClient.ResponseSpec post(byte[] body) {
        return as(Role.ADMIN)
                .post()
                .uri("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.BodyContentSpec invalid(String json) {
        return post(json.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("validation-failed")
                .jsonPath("$.type")
                .isEqualTo("urn:problem-type:wafaa:validation-failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"full_name":" ","size":1,"status":"away","parts":[]}             | /full_name
            {"full_name":"a","size":10,"status":"away","parts":[]}            | /size
            {"full_name":"a","size":"x","status":"away","parts":[]}           | /size
            {"full_name":"a","size":1,"status":"gone","parts":[]}             | /status
            {"full_name":"a\\u0000","size":1,"status":"away","parts":[]}      | /full_name
            {"full_name":"a\\ud800","size":1,"status":"away","parts":[]}      | /full_name
            {"full_name":["a"],"size":1,"status":"away","parts":[]}           | /full_name
            {"full_name":"a","status":"away","parts":[]}                      | /size
            """)
    void a_wrong_field_is_named(String json, String pointer) {
        invalid(json)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].detail")
                .isNotEmpty();
    }

    @Test
    void an_unknown_name_of_an_enumeration_is_told_the_known_ones() {
        invalid("{\"status\":\"gone\"}")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("must be one of online, away, offline");
    }

    @Test
    void bodies_that_are_no_json_are_refused() {
        invalid("");
        invalid("{\"full_name\":");
        invalid("{} {}");
        invalid("[".repeat(10_000));
        post(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'})
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_body_that_is_too_large_is_refused_announced_or_not() {
        post(new byte[2_000_000])
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("payload-too-large");
        var chunks = Flux.range(0, 40).map(i -> "x".repeat(50_000));
        as(Role.ADMIN)
                .post()
                .uri("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .body(chunks, String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/nothing,404,not-found",
        "DELETE,/api/v1/things,405,method-not-allowed",
        "GET,/api/v1/things?limit=x,422,validation-failed",
        "GET,/api/v1/things?status=gone,422,validation-failed",
        "GET,/api/v1/fails/claimed,409,already-claimed",
        "GET,/api/v1/fails/database,503,unavailable",
        "GET,/api/v1/fails/other,500,internal"
    })
    void each_failure_has_its_status_and_code(String method, String path, int status, String code) {
        as(Role.ADMIN)
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.instance")
                .isEqualTo(path.split("\\?")[0]);
    }

    @Test
    void a_wrong_media_type_is_415() {
        as(Role.ADMIN)
                .post()
                .uri("/api/v1/things")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("a")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void a_refusal_brings_its_details() {
        as(Role.ADMIN)
                .get()
                .uri("/api/v1/fails/claimed")
                .exchange()
                .expectBody()
                .jsonPath("$.claimed_by")
                .isEqualTo("u2")
                .jsonPath("$.title")
                .isEqualTo("Already claimed");
    }

    @Test
    void nothing_of_our_inside_is_told() {
        for (String how : new String[] {"other", "database"}) {
            byte[] body = as(Role.ADMIN)
                    .get()
                    .uri("/api/v1/fails/" + how)
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .doesNotContain("secret", "10.0.0.1", "Exception", "ai.wafaa");
        }
    }

    @Test
    void what_is_away_may_be_tried_again() {
        as(Role.ADMIN)
                .get()
                .uri("/api/v1/fails/database")
                .exchange()
                .expectHeader()
                .exists("Retry-After");
    }
}
