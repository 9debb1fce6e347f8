package ai.wafaa.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ConversationEndpointsTest extends EndpointsTest {
    /** A conversation of the bot. */
    private String started(String slug) {
        String customer =
                Ids.customer("account-" + slug, UUID.randomUUID().toString()).toString();
        var message = new ReceiveMessage(
                tenantId(slug),
                "generic",
                "account-" + slug,
                customer,
                "x",
                "Sara",
                UUID.randomUUID().toString(),
                MessageKind.REACTION,
                "",
                null,
                Instant.now(),
                Instant.now());
        return ((Receipt) Objects.requireNonNull(done(message, slug).result())).conversationId();
    }

    @Test
    void a_hand_off_for_an_older_version_is_refused() {
        String id = started("shop");
        as(Role.AGENT, "shop")
                .post()
                .uri("/api/v1/conversations/{id}/handoff", id)
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-version");
    }

    @Test
    void a_hand_off_tells_the_version_in_body_and_header() {
        String id = started("shop");
        var answer = as(Role.AGENT, "shop")
                .post()
                .uri("/api/v1/conversations/{id}/handoff", id)
                .bodyValue(Map.of("priority", "high"))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.version")
                .isNumber()
                .returnResult();
        assertThat(answer.getResponseHeaders().getETag()).matches("\"\\d+\"");
    }

    @Test
    void an_agent_writes_notes_only_to_the_queue_and_to_its_own_conversations() {
        String id = started("shop");
        note(Role.AGENT, id).expectStatus().isNotFound();
        note(Role.SUPERVISOR, id).expectStatus().isCreated();
        done(new ChangeAgentStatus(userId(Role.AGENT, "shop"), AgentStatus.AWAY, Instant.now()), "shop");
        as(Role.AGENT, "shop")
                .post()
                .uri("/api/v1/conversations/{id}/handoff", id)
                .bodyValue(Map.of())
                .exchange();
        note(Role.AGENT, id).expectStatus().isCreated();
        String own = "/api/v1/agents/" + userId(Role.AGENT, "shop");
        as(Role.AGENT, "shop")
                .post()
                .uri(own + "/claim/{id}", id)
                .exchange()
                .expectStatus()
                .isOk();
        as(Role.AGENT, "shop")
                .post()
                .uri(own + "/release/{id}", id)
                .bodyValue(Map.of("outcome", "resolved"))
                .exchange()
                .expectStatus()
                .isOk();
        note(Role.AGENT, id).expectStatus().isCreated();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec note(Role role, String id) {
        return as(role, "shop")
                .post()
                .uri("/api/v1/conversations/{id}/notes", id)
                .bodyValue(Map.of("text", "Called back."))
                .exchange();
    }
}
