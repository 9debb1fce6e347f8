package ai.wafaa.web;

import ai.wafaa.kernel.agent.Role;
import ai.wafaa.web.WebTestApplication.EndedSessions;
import ai.wafaa.web.security.Session;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class SigningInTest extends HttpTest {
    private static final String THING = "{\"full_name\":\"a\",\"size\":1,\"status\":\"away\",\"parts\":[]}";

    @Autowired
    EndedSessions cutOff;

    @Test
    void without_a_token_nothing_is_told() {
        http.get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated")
                .jsonPath("$.trace_id")
                .isNotEmpty();
    }

    @Test
    void a_token_says_who_asks() {
        as(Role.SUPERVISOR)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.user_id")
                .isEqualTo("u1")
                .jsonPath("$.role")
                .isEqualTo("supervisor")
                .jsonPath("$.full_name")
                .isEqualTo("Some One");
    }

    @Test
    void the_cookie_says_it_too() {
        http.get()
                .uri("/api/v1/me")
                .cookie("wafaa_session", tokens.token(session(Role.AGENT)))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void an_ended_sign_in_is_over() {
        Session session = session(Role.AGENT);
        cutOff.end(session).block();
        http.get()
                .uri("/api/v1/me")
                .headers(h -> h.setBearerAuth(tokens.token(session)))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // {"alg":"none"}, another issuer's shape, not a token at all
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1MSJ9.",
                "a.b.c",
                "xyz",
                "..",
                "%00"
            })
    void what_is_not_our_token_is_refused(String token) {
        http.get()
                .uri("/api/v1/me")
                .headers(h -> h.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void a_changed_token_is_refused() {
        String[] parts = tokens.token(session(Role.AGENT)).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"agent\"", "\"admin\"");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        http.get()
                .uri("/api/v1/me")
                .headers(h -> h.setBearerAuth(forged))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void another_scheme_is_refused() {
        http.get()
                .uri("/api/v1/me")
                .headers(h -> h.setBasicAuth("a", "b"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        as(Role.AUDITOR).get().uri("/api/v1/things").exchange().expectStatus().isOk();
        as(Role.AUDITOR)
                .post()
                .uri("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(THING)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("forbidden");
    }

    @Test
    void a_role_that_is_too_small_is_refused() {
        as(Role.SUPERVISOR)
                .get()
                .uri("/api/v1/fails/role")
                .exchange()
                .expectStatus()
                .isForbidden();
        as(Role.ADMIN).get().uri("/api/v1/fails/role").exchange().expectStatus().isOk();
    }

    @Test
    void a_page_of_another_site_cannot_use_the_cookie() {
        var post = http.post()
                .uri("/api/v1/things")
                .cookie("wafaa_session", tokens.token(session(Role.AGENT)))
                .contentType(MediaType.APPLICATION_JSON);
        post.header("Origin", "https://evil.example")
                .bodyValue(THING)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void what_is_open_does_not_look_at_tokens() {
        http.get()
                .uri("/webhooks/nothing")
                .headers(h -> h.setBearerAuth("rubbish"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void answers_carry_security_headers() {
        http.get()
                .uri("/livez")
                .exchange()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*frame-ancestors 'none'.*")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
    }
}
