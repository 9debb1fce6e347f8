package ai.wafaa.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.http.EndpointsTest;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.agent.AgentStatus;
import ai.wafaa.kernel.agent.ChangeAgentStatus;
import ai.wafaa.kernel.agent.Role;
import ai.wafaa.kernel.conversation.MessageKind;
import ai.wafaa.kernel.conversation.Receipt;
import ai.wafaa.kernel.conversation.ReceiveMessage;
import ai.wafaa.kernel.conversation.RequestHandoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Timers, transfers and takeovers by the real policies on a real log. */
class HandoffFlowTest extends EndpointsTest {
    private static final String SHOP = "shop";

    @Autowired
    private DataSource log;

    @AfterEach
    void allGoHome() {
        for (Role role : List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMIN)) turn(role, AgentStatus.OFFLINE);
        set(Map.of(
                "claim_within_seconds",
                60,
                "remind_after_seconds",
                180,
                "take_back_after_seconds",
                120,
                "wait_notice_after_seconds",
                60,
                "specialty_wait_seconds",
                60,
                "keep_when_away",
                false));
    }

    private void turn(Role role, AgentStatus status) {
        done(new ChangeAgentStatus(userId(role, SHOP), status, Instant.now()), SHOP);
    }

    private void set(Map<String, Object> settings) {
        as(Role.ADMIN, SHOP)
                .put()
                .uri("/api/v1/settings/handoff")
                .bodyValue(settings)
                .exchange()
                .expectStatus()
                .isOk();
        Object first = settings.keySet().iterator().next();
        Awaitility.await()
                .untilAsserted(() -> as(Role.AGENT, SHOP)
                        .get()
                        .uri("/api/v1/settings/handoff")
                        .exchange()
                        .expectBody()
                        .jsonPath("$." + first)
                        .isEqualTo(settings.get(first)));
    }

    private String conversation() {
        var message = new ReceiveMessage(
                tenantId(SHOP),
                "generic",
                "account",
                Ids.customer("account", UUID.randomUUID().toString()).toString(),
                "x",
                "Sara",
                UUID.randomUUID().toString(),
                MessageKind.REACTION,
                "",
                null,
                Instant.now(),
                Instant.now());
        return ((Receipt) Objects.requireNonNull(done(message, SHOP).result())).conversationId();
    }

    private String waiting(@org.jspecify.annotations.Nullable String specialty) {
        String id = conversation();
        done(new RequestHandoff(id, null, null, specialty, Instant.now()), SHOP);
        return id;
    }

    /** Types of the conversation's events, without the context. */
    private List<String> events(String id) {
        return JdbcClient.create(log)
                .sql("select substr(payload_type, 14) from log.event where aggregate_id = ? order by sequence")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void await(String id, String... inThisOrder) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events(id)).containsSubsequence(inThisOrder));
    }

    private WebTestClient.ResponseSpec post(Role role, String path, Map<String, ?> body) {
        return as(role, SHOP).post().uri(path).bodyValue(body).exchange();
    }

    private void claim(Role role, String id) {
        post(role, "/api/v1/agents/" + userId(role, SHOP) + "/claim/" + id, Map.of())
                .expectStatus()
                .isOk();
    }

    @Test
    void what_nobody_claims_passes_to_the_next_agent() {
        set(Map.of("claim_within_seconds", 1));
        turn(Role.AGENT, AgentStatus.ONLINE);
        turn(Role.SUPERVISOR, AgentStatus.ONLINE);
        String id = waiting(null);
        await(id, "AgentAssigned", "AssignmentWithdrawn", "AgentAssigned");
        String types = JdbcClient.create(log)
                .sql(
                        "select string_agg(convert_from(payload, 'utf8')::jsonb ->> 'assignmentType', ' ' order by sequence)"
                                + " from log.event where aggregate_id = ? and payload_type = 'conversation.AgentAssigned'")
                .param(id)
                .query(String.class)
                .single();
        assertThat(types).startsWith("AUTO ESCALATION");
    }

    @Test
    void a_holder_who_says_nothing_is_reminded_and_then_loses_it() {
        set(Map.of("remind_after_seconds", 1, "take_back_after_seconds", 1));
        turn(Role.AGENT, AgentStatus.AWAY);
        String id = waiting(null);
        claim(Role.AGENT, id);
        await(id, "AgentClaimed", "HolderReminded", "Released");
    }

    @Test
    void a_customer_who_waits_is_told_the_place_in_the_queue() {
        set(Map.of("wait_notice_after_seconds", 1));
        String id = waiting(null);
        await(id, "HandoffRequested", "NoticeSent", "NoticeSent");
    }

    @Test
    void after_a_time_anyone_may_have_what_wants_a_specialty() {
        set(Map.of("specialty_wait_seconds", 1));
        turn(Role.AGENT, AgentStatus.ONLINE);
        String id = waiting("plumbing");
        await(id, "HandoffRequested", "SpecialtyWaived", "AgentAssigned");
    }

    @Test
    void a_conversation_stays_with_who_goes_offline_where_the_tenant_wants_it() {
        set(Map.of("keep_when_away", true));
        turn(Role.AGENT, AgentStatus.AWAY);
        String id = waiting(null);
        claim(Role.AGENT, id);
        turn(Role.AGENT, AgentStatus.OFFLINE);
        assertThat(events(id)).endsWith("ConversationKept");
    }

    @Test
    void an_agent_passes_on_what_it_has_with_a_note_and_nothing_else() {
        turn(Role.AGENT, AgentStatus.AWAY);
        turn(Role.SUPERVISOR, AgentStatus.AWAY);
        String id = waiting(null);
        String path = "/api/v1/conversations/" + id + "/transfer";
        var toSupervisor = Map.of("agent_id", userId(Role.SUPERVISOR, SHOP), "note", "Wants a refund.");
        post(Role.AGENT, path, toSupervisor)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-assigned");
        claim(Role.AGENT, id);
        post(Role.AGENT, path, Map.of()).expectStatus().isEqualTo(422);
        post(Role.AGENT, path, toSupervisor)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists(HttpHeaders.ETAG)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("pending_handoff");
        assertThat(events(id)).containsSubsequence("AgentClaimed", "NoteAdded", "Transferred", "AgentAssigned");
    }

    @Test
    void a_supervisor_takes_over_from_bot_and_agent_and_gives_to_an_agent() {
        turn(Role.AGENT, AgentStatus.AWAY);
        turn(Role.SUPERVISOR, AgentStatus.AWAY);
        String id = conversation();
        String path = "/api/v1/conversations/" + id;
        post(Role.AGENT, path + "/takeover", Map.of()).expectStatus().isForbidden();
        post(Role.SUPERVISOR, path + "/takeover", Map.of("reason", "VIP"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.agent_id")
                .isEqualTo(userId(Role.SUPERVISOR, SHOP));
        post(Role.SUPERVISOR, path + "/assign", Map.of("agent_id", userId(Role.AGENT, SHOP)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.agent_id")
                .isEqualTo(userId(Role.AGENT, SHOP));
        assertThat(events(id)).endsWith("AssignmentForced", "AssignmentForced");
        turn(Role.ADMIN, AgentStatus.OFFLINE);
        post(Role.SUPERVISOR, path + "/assign", Map.of("agent_id", userId(Role.ADMIN, SHOP)))
                .expectStatus()
                .isEqualTo(409);
    }
}
