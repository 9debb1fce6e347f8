package ai.wafaa.benchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.benchmark.measure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FindingsTest {
    private final ConversationFold conversation = new ConversationFold("c-1");

    @Test
    void a_question_with_its_answer_is_as_it_should_be() {
        received("q1", true);
        event("BotReplied", "{'messageId':'a1','questionMessageId':'q1'}");
        read("a1");
        assertThat(failures(Set.of("w.q1"), Set.of("a1"))).isEmpty();
    }

    @Test
    void a_handoff_with_its_notice_and_what_a_person_answers_is_as_it_should_be() {
        received("q1", true);
        event("HandoffRequested", "{'questionMessageId':'q1'}");
        event("NoticeSent", "{'messageId':'n1'}");
        event("AgentClaimed", "{'agentId':'x'}");
        received("q2", false);
        event("AgentReplied", "{'messageId':'a1'}");
        event("Released", "{'outcome':'RESOLVED'}");
        event("AgentClaimed", "{'agentId':'y'}");
        read("n1");
        read("a1");
        assertThat(failures(Set.of("w.q1", "w.q2"), Set.of("n1", "a1"))).isEmpty();
    }

    @Test
    void an_acknowledged_message_that_is_not_recorded_is_found() {
        received("q1", false);
        assertThat(failures(Set.of("w.q1", "w.q2"), Set.of())).containsExactly("every acknowledged message recorded");
    }

    @Test
    void a_message_recorded_twice_is_found() {
        received("q1", false);
        event("MessageReceived", "{'messageId':'other','providerMessageId':'w.q1','forBot':false}");
        assertThat(failures(Set.of("w.q1"), Set.of())).containsExactly("no message recorded twice");
    }

    @Test
    void a_message_without_answer_or_reason_is_found() {
        received("q1", true);
        assertThat(failures(Set.of("w.q1"), Set.of())).containsExactly("every message answered or with reason");
    }

    @Test
    void a_suppressed_reply_is_a_reason() {
        received("q1", true);
        event("BotReplySuppressed", "{'questionMessageId':'q1','reason':'stale-epoch'}");
        assertThat(failures(Set.of("w.q1"), Set.of())).isEmpty();
    }

    @Test
    void a_message_answered_twice_is_found() {
        received("q1", true);
        event("BotReplied", "{'messageId':'a1','questionMessageId':'q1'}");
        event("BotReplied", "{'messageId':'a2','questionMessageId':'q1'}");
        read("a1");
        read("a2");
        assertThat(failures(Set.of("w.q1"), Set.of("a1", "a2"))).containsExactly("no message answered twice");
    }

    @Test
    void a_reply_that_never_reached_the_provider_and_one_that_nobody_recorded_are_found() {
        received("q1", true);
        event("BotReplied", "{'messageId':'a1','questionMessageId':'q1'}");
        assertThat(failures(Set.of("w.q1"), Set.of("ghost")))
                .containsExactly("every outbound message reached the provider", "nothing sent that is not recorded");
    }

    @Test
    void the_bot_speaking_over_a_person_is_found() {
        received("q1", true);
        event("AgentClaimed", "{'agentId':'x'}");
        event("BotReplied", "{'messageId':'a1','questionMessageId':'q1'}");
        read("a1");
        assertThat(failures(Set.of("w.q1"), Set.of("a1"))).containsExactly("ownership and delivery rules hold");
    }

    @Test
    void a_status_that_goes_back_is_found() {
        received("q1", true);
        event("BotReplied", "{'messageId':'a1','questionMessageId':'q1'}");
        event("DeliveryChanged", "{'messageId':'a1','status':'DELIVERED'}");
        event("DeliveryChanged", "{'messageId':'a1','status':'SENT'}");
        read("a1");
        assertThat(failures(Set.of("w.q1"), Set.of("a1"))).containsExactly("ownership and delivery rules hold");
    }

    private void received(String id, boolean forBot) {
        event(
                "MessageReceived",
                "{'messageId':'" + id + "','providerMessageId':'w." + id + "','forBot':" + forBot + "}");
    }

    private void read(String messageId) {
        event("DeliveryChanged", "{'messageId':'" + messageId + "','status':'READ'}");
    }

    private void event(String name, String json) {
        conversation.on("conversation." + name, JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    private List<String> failures(Set<String> acknowledged, Set<String> accepted) {
        Findings findings = new Findings("w.");
        findings.add(conversation);
        Report report = new Report("test");
        findings.check(report, acknowledged, accepted);
        List<String> failed = new ArrayList<>();
        report.checks().stream().filter(check -> !check.holds()).forEach(check -> failed.add(check.name()));
        return failed;
    }
}
