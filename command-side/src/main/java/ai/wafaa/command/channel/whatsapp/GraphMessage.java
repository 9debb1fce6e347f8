package ai.wafaa.command.channel.whatsapp;

import ai.wafaa.command.channel.outbound.OutboundMessage;
import ai.wafaa.command.knowledge.Language;
import ai.wafaa.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message as the Graph API wants it: plain text; the question for a rating with its five answers to choose from, as buttons would be too few. */
final class GraphMessage {
    private static final int HIGHEST = 5;

    private GraphMessage() {}

    static Map<String, Object> body(OutboundMessage message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        body.put(isPhoneNumber(message.address()) ? "to" : "recipient", message.address());
        boolean asksForRating =
                Ids.ratingQuestion(message.conversationId()).toString().equals(message.messageId());
        body.put("type", asksForRating ? "interactive" : "text");
        if (asksForRating) body.put("interactive", choice(message.text()));
        else body.put("text", Map.of("body", message.text()));
        body.put("biz_opaque_callback_data", message.messageId());
        return body;
    }

    /** A user id in {@code to} would be taken for a number, accepted, and never arrive. */
    private static boolean isPhoneNumber(String address) {
        return address.chars().allMatch(c -> c == '+' || (c >= '0' && c <= '9'));
    }

    /** What is chosen comes back as a message that says the row's title; whoever types the digit instead is understood, too. */
    private static Map<String, Object> choice(String question) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int score = HIGHEST; score >= 1; score--)
            rows.add(Map.of("id", Integer.toString(score), "title", score + " " + "⭐".repeat(score)));
        String button = Language.detect(question) == Language.ARABIC ? "اختر" : "Choose";
        return Map.of(
                "type", "list",
                "body", Map.of("text", question),
                "action", Map.of("button", button, "sections", List.of(Map.of("rows", rows))));
    }
}
