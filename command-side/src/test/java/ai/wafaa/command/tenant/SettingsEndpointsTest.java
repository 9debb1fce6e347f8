package ai.wafaa.command.tenant;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.Role;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class SettingsEndpointsTest extends EndpointsTest {
    private WebTestClient.ResponseSpec put(Role role, String what, Object body) {
        return as(role, "bank")
                .put()
                .uri("/api/v1/settings/" + what)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.BodyContentSpec get(String what) {
        return as(Role.AGENT, "bank")
                .get()
                .uri(what)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    @Test
    void a_setting_that_is_not_named_stays_as_it_is() {
        put(Role.ADMIN, "handoff", Map.of("close_after_hours", 48))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.close_after_hours")
                .isEqualTo(48)
                .jsonPath("$.claim_within_seconds")
                .isEqualTo(60);
        put(Role.SUPERVISOR, "handoff", Map.of("close_after_hours", 1))
                .expectStatus()
                .isForbidden();
        put(Role.ADMIN, "handoff", Map.of("close_after_hours", 0))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_sentence_may_be_changed_and_silenced_in_each_language() {
        var own = List.of(
                Map.of("notice", "waiting", "language", "en", "text", "You are number {position}."),
                Map.of("notice", "connecting", "language", "ar", "silenced", true));
        put(Role.ADMIN, "texts", Map.of("texts", own)).expectStatus().isOk();
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/settings/texts")
                        .jsonPath("$.texts[?(@.notice == 'waiting' && @.language == 'en')].text")
                        .isEqualTo("You are number {position}.")
                        .jsonPath("$.texts[?(@.notice == 'connecting' && @.language == 'ar')].silenced")
                        .isEqualTo(true));
        put(Role.ADMIN, "texts", Map.of("texts", List.of(Map.of("notice", "waiting", "language", "fr"))))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_sentence_with_a_gap_that_nobody_fills_in_is_refused() {
        var gap = Map.of("notice", "waiting", "language", "en", "text", "Dear {name}, you are number {position}.");
        put(Role.ADMIN, "texts", Map.of("texts", List.of(gap)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].detail")
                .isEqualTo("texts/0/text names {name}, which nobody fills in; there is {minutes} and {position}");
    }

    @Test
    void a_feature_is_switched_by_an_admin_and_the_flag_follows() {
        var off = Map.of("feature", "sentiment_analysis", "enabled", false);
        put(Role.SUPERVISOR, "features", off).expectStatus().isForbidden();
        put(Role.ADMIN, "features", off)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.features[?(@.feature == 'sentiment_analysis')].enabled")
                .isEqualTo(false)
                .jsonPath("$.features[?(@.feature == 'response_cache')].enabled")
                .isEqualTo(true);
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/settings/features")
                        .jsonPath("$.features[?(@.feature == 'sentiment_analysis')].enabled")
                        .isEqualTo(false));
        put(Role.ADMIN, "features", Map.of("feature", "sentiment_analysis", "enabled", true))
                .expectStatus()
                .isOk();
        put(Role.ADMIN, "features", Map.of("feature", "levitation", "enabled", true))
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void hours_are_set_with_holidays() {
        var week = List.of(
                Map.of("day", 1, "from", "09:00", "to", "13:00"), Map.of("day", 1, "from", "22:00", "to", "02:00"));
        put(Role.ADMIN, "hours", Map.of("week", week, "holidays", List.of(Map.of("date", "2026-12-02"))))
                .expectStatus()
                .isOk();
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/settings/hours")
                        .jsonPath("$.zone")
                        .isEqualTo("Asia/Dubai")
                        .jsonPath("$.week.length()")
                        .isEqualTo(2)
                        .jsonPath("$.holidays[0].date")
                        .isEqualTo("2026-12-02"));
        put(Role.ADMIN, "hours", Map.of("week", List.of(Map.of("day", 8, "from", "09:00", "to", "13:00"))))
                .expectStatus()
                .isEqualTo(422);
        put(Role.ADMIN, "hours", Map.of("week", List.of())).expectStatus().isOk();
    }

    @Test
    void supervisors_keep_canned_replies_that_agents_read() {
        var reply = Map.of("shortcut", "thanks", "title", "Thanks", "text", "Thank you, {{customer_name}}!");
        var supervisor = as(Role.SUPERVISOR, "bank");
        supervisor
                .post()
                .uri("/api/v1/canned-replies")
                .bodyValue(reply)
                .exchange()
                .expectStatus()
                .isCreated();
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/canned-replies")
                        .jsonPath("$.data[0].text")
                        .isEqualTo("Thank you, {{customer_name}}!"));
        supervisor
                .post()
                .uri("/api/v1/canned-replies")
                .bodyValue(reply)
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        supervisor
                .post()
                .uri("/api/v1/canned-replies")
                .bodyValue(Map.of("shortcut", "bad", "title", "Bad", "text", "{{password}}"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        as(Role.AGENT, "bank")
                .post()
                .uri("/api/v1/canned-replies")
                .bodyValue(reply)
                .exchange()
                .expectStatus()
                .isForbidden();
        as(Role.SUPERVISOR, "shop")
                .get()
                .uri("/api/v1/canned-replies")
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(0);
    }
}
