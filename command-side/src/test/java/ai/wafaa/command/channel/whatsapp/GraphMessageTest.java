package ai.wafaa.command.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.MessageKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GraphMessageTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONVERSATION = UUID.randomUUID().toString();

    private static JsonNode body(String messageId, String address, String text) {
        return JSON.valueToTree(GraphMessage.body(new OutboundMessage(
                messageId, CONVERSATION, "t", "account", "whatsapp", "customer", address, text, 1, Instant.EPOCH)));
    }

    @Test
    void an_answer_is_plain_text_to_a_number_or_a_user() {
        var message = body("m1", "+971501234567", "It is on its way.");
        assertThat(message.path("text").path("body").asString()).isEqualTo("It is on its way.");
        assertThat(message.path("to").asString()).isEqualTo("+971501234567");
        assertThat(message.path("biz_opaque_callback_data").asString()).isEqualTo("m1");
        assertThat(body("m1", "US.123", "x").path("recipient").asString()).isEqualTo("US.123");
    }

    @Test
    void the_question_for_a_rating_has_five_answers_to_choose_from() {
        String id = Ids.ratingQuestion(CONVERSATION).toString();
        var message = body(id, "971501234567", "كيف كانت خدمتنا؟");
        var choice = message.path("interactive");
        assertThat(message.path("type").asString()).isEqualTo("interactive");
        assertThat(choice.path("body").path("text").asString()).isEqualTo("كيف كانت خدمتنا؟");
        assertThat(choice.path("action").path("button").asString()).isEqualTo("اختر");
        var rows = choice.path("action").path("sections").path(0).path("rows");
        assertThat(rows).hasSize(5);
        assertThat(rows.path(1).path("title").asString()).isEqualTo("4 ⭐⭐⭐⭐");
    }

    @Test
    void what_is_chosen_comes_back_as_its_title() {
        var chosen = JSON.readTree("""
                {"type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"4","title":"4 ⭐⭐⭐⭐"}}}""");
        assertThat(WhatsAppContent.kind(chosen)).isEqualTo(MessageKind.INTERACTIVE);
        assertThat(WhatsAppContent.text(chosen)).isEqualTo("4 ⭐⭐⭐⭐");
    }
}
