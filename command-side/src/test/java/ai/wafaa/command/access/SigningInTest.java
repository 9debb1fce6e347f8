package ai.wafaa.command.access;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.ChangeAgent;
import ai.wafaa.kernel.agent.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class SigningInTest extends EndpointsTest {

    @Test
    void who_knows_the_password_is_let_in() {
        http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login("shop", " Agent@Shop.Example ", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Set-Cookie", "wafaa_session=.+; Path=/; Max-Age=43200; .*HttpOnly; SameSite=Strict")
                .expectBody()
                .jsonPath("$.access_token")
                .isNotEmpty()
                .jsonPath("$.token_type")
                .isEqualTo("Bearer")
                .jsonPath("$.expires_in")
                .isEqualTo(43200)
                .jsonPath("$.user.id")
                .isEqualTo(userId(Role.AGENT, "shop"))
                .jsonPath("$.user.tenant_id")
                .isEqualTo(tenantId("shop"))
                .jsonPath("$.user.email")
                .isEqualTo("agent@shop.example")
                .jsonPath("$.user.full_name")
                .isEqualTo("Some AGENT")
                .jsonPath("$.user.role")
                .isEqualTo("agent");
    }

    @ParameterizedTest
    @CsvSource({
        "shop,auditor@shop.example,wrong",
        "shop,nobody@shop.example,a good password",
        "bank,auditor@shop.example,a good password",
        "mall,auditor@shop.example,a good password"
    })
    void who_does_not_is_not_told_why(String tenant, String email, String password) {
        http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login(tenant, email, password))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated")
                .jsonPath("$.detail")
                .isEqualTo("Tenant, e-mail address or password are not right.");
    }

    @Test
    void who_guesses_too_often_waits() {
        for (int i = 0; i < 10; i++) {
            http.post()
                    .uri("/api/v1/auth/login")
                    .bodyValue(login("shop", "guessed@shop.example", "wrong"))
                    .exchange();
        }
        http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login("shop", "guessed@shop.example", "wrong"))
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void me_says_who_i_am_and_for_whom_i_work() {
        as(Role.SUPERVISOR, "bank")
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("supervisor")
                .jsonPath("$.tenant.slug")
                .isEqualTo("bank");
    }

    @Test
    void who_signs_out_is_out_and_only_there() {
        String here = token("supervisor@shop.example", "shop", PASSWORD);
        String there = token("supervisor@shop.example", "shop", PASSWORD);
        with(here)
                .post()
                .uri("/api/v1/auth/logout")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueMatches("Set-Cookie", "wafaa_session=; .*Max-Age=0.*");
        with(here).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        with(there).get().uri("/api/v1/me").exchange().expectStatus().isOk();
    }

    @Test
    void who_is_disabled_is_out() {
        String token = token("agent@bank.example", "bank", PASSWORD);
        with(token).get().uri("/api/v1/me").exchange().expectStatus().isOk();
        done(new ChangeAgent(userId(Role.AGENT, "bank"), null, null, null, null, false, Instant.now()), "bank");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> with(token)
                        .get()
                        .uri("/api/v1/me")
                        .exchange()
                        .expectStatus()
                        .isUnauthorized());
        http.post()
                .uri("/api/v1/auth/login")
                .bodyValue(login("bank", "agent@bank.example", PASSWORD))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        done(new ChangeAgent(userId(Role.AGENT, "bank"), null, null, null, null, true, Instant.now()), "bank");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> http.post()
                        .uri("/api/v1/auth/login")
                        .bodyValue(login("bank", "agent@bank.example", PASSWORD))
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    @Test
    void preferences_are_kept_for_each_user() {
        var auditor = as(Role.AUDITOR, "shop");
        auditor.put()
                .uri("/api/v1/me/preferences")
                .bodyValue(Map.of("theme", "dark", "keys", Map.of("claim", "c")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.theme")
                .isEqualTo("dark");
        auditor.get()
                .uri("/api/v1/me/preferences")
                .exchange()
                .expectBody()
                .jsonPath("$.keys.claim")
                .isEqualTo("c");
        as(Role.AUDITOR, "bank")
                .get()
                .uri("/api/v1/me/preferences")
                .exchange()
                .expectBody()
                .json("{}");
    }

    @Test
    void preferences_are_a_small_object() {
        var admin = as(Role.ADMIN, "shop");
        for (String body : new String[] {"[]", "3", "null", "{\"a\":\"" + "x".repeat(17_000) + "\"}"}) {
            admin.put()
                    .uri("/api/v1/me/preferences")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(422);
        }
    }
}
