package ai.wafaa.command.knowledge;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.agent.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import tools.jackson.databind.JsonNode;

class KnowledgeEndpointsTest extends EndpointsTest {
    private static final String ARTICLES = "/api/v1/knowledge/articles";

    private static String position(FluxExchangeResult<?> answer) {
        return Objects.requireNonNull(answer.getResponseHeaders().getFirst("X-Wafaa-Position"));
    }

    @Test
    void an_article_is_published_revised_and_withdrawn_and_each_read_shows_it() {
        var supervisor = as(Role.SUPERVISOR, "shop");
        var made = supervisor
                .post()
                .uri(ARTICLES)
                .bodyValue(Map.of(
                        "title",
                        "Opening hours",
                        "body",
                        "We are open from nine to five.",
                        "questions",
                        List.of("When do you open?"),
                        "tags",
                        List.of("shop")))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult();
        String id = Objects.requireNonNull(made.getResponseBody()).path("id").asString();
        String at = made.getResponseHeaders().getFirst("X-Wafaa-Position");
        supervisor
                .get()
                .uri(ARTICLES + "/" + id + "?min_position=" + at)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.language")
                .isEqualTo("en")
                .jsonPath("$.questions[0]")
                .isEqualTo("When do you open?");

        at = position(supervisor
                .put()
                .uri(ARTICLES + "/" + id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of("title", "Opening hours", "body", "We are open from eight to six."))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class));
        as(Role.AGENT, "shop")
                .get()
                .uri(ARTICLES + "?min_position=" + at)
                .exchange()
                .expectBody()
                .jsonPath("$.data[?(@.id == '" + id + "')].body")
                .isEqualTo("We are open from eight to six.");
        supervisor
                .put()
                .uri(ARTICLES + "/" + id)
                .header("If-Match", "\"0\"")
                .bodyValue(Map.of("title", "x", "body", "y"))
                .exchange()
                .expectStatus()
                .isEqualTo(412);

        as(Role.ADMIN, "bank")
                .get()
                .uri(ARTICLES + "/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
        as(Role.ADMIN, "bank")
                .delete()
                .uri(ARTICLES + "/" + id)
                .exchange()
                .expectStatus()
                .isNotFound();

        at = position(supervisor
                .delete()
                .uri(ARTICLES + "/" + id)
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class));
        supervisor
                .get()
                .uri(ARTICLES + "/" + id + "?min_position=" + at)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_file_is_imported_row_by_row_and_the_bot_knows_it() {
        var admin = as(Role.ADMIN, "bank");
        String file = """
                {"title":"Lost card","body":"Call us at once and we block your card. A new one comes within five days.","questions":["I lost my card"]}
                {"title":"Broken
                {"title":"Fees","body":"A transfer within the country is free of charge.","questions":["What does a transfer cost?"]}
                {"title":"Bad language","body":"x","language":"klingon"}
                """;
        String at = null;
        for (int i = 0; i < 2; i++) { // the second time nothing is doubled
            var answer = admin.post()
                    .uri("/api/v1/knowledge/import")
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .bodyValue(file)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(JsonNode.class)
                    .returnResult();
            JsonNode body = Objects.requireNonNull(answer.getResponseBody());
            org.assertj.core.api.Assertions.assertThat(body.path("imported").asInt())
                    .isEqualTo(2);
            org.assertj.core.api.Assertions.assertThat(body.path("errors")
                            .valueStream()
                            .map(e -> e.path("line").asInt()))
                    .containsExactly(2, 4);
            at = answer.getResponseHeaders().getFirst("X-Wafaa-Position");
        }
        admin.get()
                .uri(ARTICLES + "?min_position=" + at)
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(2);
        admin.get()
                .uri("/api/v1/knowledge/search?q={q}", "my card is lost")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data[0].title")
                .isEqualTo("Lost card")
                .jsonPath("$.data[0].score")
                .isNumber();
        admin.post()
                .uri("/api/v1/knowledge/ask")
                .bodyValue(Map.of("question", "I lost my card"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answer")
                .isNotEmpty()
                .jsonPath("$.confidence")
                .isNumber()
                .jsonPath("$.citations[0].title")
                .isEqualTo("Lost card")
                .jsonPath("$.cached")
                .isEqualTo(false)
                .jsonPath("$.would_hand_off")
                .isBoolean();
        as(Role.ADMIN, "shop")
                .get()
                .uri("/api/v1/knowledge/search?q={q}", "my card is lost")
                .exchange()
                .expectBody()
                .jsonPath("$.data[?(@.title == 'Lost card')]")
                .isEmpty();
    }

    @Test
    void a_table_is_imported_too() {
        as(Role.ADMIN, "shop")
                .post()
                .uri("/api/v1/knowledge/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue("title,body\nGift cards,We sell gift cards.\n")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.imported")
                .isEqualTo(1)
                .jsonPath("$.failed")
                .isEqualTo(0);
        as(Role.ADMIN, "shop")
                .post()
                .uri("/api/v1/knowledge/import")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void the_list_goes_on_after_a_cursor() {
        var admin = as(Role.ADMIN, "shop");
        for (int i = 0; i < 3; i++) {
            admin.post()
                    .uri(ARTICLES)
                    .bodyValue(Map.of("title", "Cursor " + i, "body", "body"))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> admin.get()
                        .uri(ARTICLES + "?after=&limit=2")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.data[0].title")
                        .isEqualTo("Cursor 2")
                        .jsonPath("$.next")
                        .isNotEmpty());
        admin.get().uri(ARTICLES + "?after=nonsense").exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void agents_ask_but_do_not_change() {
        var agent = as(Role.SUPERVISOR, "bank");
        agent.get()
                .uri("/api/v1/knowledge/search?q= ")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        agent.get()
                .uri("/api/v1/knowledge/search")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/q");
        as(Role.AGENT, "shop")
                .post()
                .uri(ARTICLES)
                .bodyValue(Map.of("title", "x", "body", "y"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
