package ai.wafaa.command.channel.whatsapp;

import static ai.wafaa.command.channel.ChannelServer.ACCOUNT;
import static ai.wafaa.command.channel.ChannelServer.NUMBER;
import static ai.wafaa.command.channel.ChannelServer.OTHER_NUMBER;
import static ai.wafaa.command.channel.ChannelServer.OTHER_SECRET;
import static ai.wafaa.command.channel.ChannelServer.SECRET;
import static ai.wafaa.command.channel.whatsapp.Webhooks.body;
import static ai.wafaa.command.channel.whatsapp.Webhooks.change;
import static ai.wafaa.command.channel.whatsapp.Webhooks.entry;
import static ai.wafaa.command.channel.whatsapp.Webhooks.messages;
import static ai.wafaa.command.channel.whatsapp.Webhooks.oneText;
import static ai.wafaa.command.channel.whatsapp.Webhooks.status;
import static ai.wafaa.command.channel.whatsapp.Webhooks.statuses;
import static ai.wafaa.command.channel.whatsapp.Webhooks.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.channel.ChannelServer;
import ai.wafaa.command.channel.Signatures;
import ai.wafaa.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhatsAppWebhookTest {
    private static ChannelServer server;

    @BeforeAll
    static void start() {
        server = ChannelServer.onFreshDatabase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static int signed(String body) {
        return server.whatsapp(body).statusCode();
    }

    private static long received(String phone) {
        return server.events("conversation.MessageReceived", ChannelServer.conversation(phone));
    }

    private static long kept(String reason) {
        return server.count("select count(*) from command.kept_item where reason = '" + reason + "'");
    }

    @Test
    void the_challenge_comes_back_as_plain_text_for_a_token_of_ours() {
        var answer = server.get(
                "/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=demo-verify-token&hub.challenge=1158201444");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void the_answer_tells_from_which_position_on_reads_show_what_it_brought() {
        String phone = unique();
        var answer = server.whatsapp(oneText(NUMBER, phone, "wamid." + unique(), "hello"));
        long told =
                Long.parseLong(answer.headers().firstValue("X-Wafaa-Position").orElse("-1"));
        assertThat(told)
                .isEqualTo(server.count("select max(position) from log.event where aggregate_id = '"
                        + ChannelServer.conversation(phone) + "'"));
    }

    @Test
    void a_wrong_or_missing_verify_token_is_refused() {
        assertThat(server.get("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("/webhooks/whatsapp").statusCode()).isEqualTo(403);
    }

    @Test
    void a_signed_message_is_recorded_once_however_often_it_comes() throws Exception {
        String phone = unique();
        String body = oneText(NUMBER, phone, "wamid." + unique(), "Where is my order?");
        List<Callable<Integer>> copies = new ArrayList<>();
        for (int i = 0; i < 20; i++) copies.add(() -> signed(body));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(copies))
                assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(received(phone)).isEqualTo(1);
    }

    @Test
    void a_wrong_missing_or_foreign_signature_is_refused_and_nothing_recorded() {
        String phone = unique();
        byte[] body = oneText(NUMBER, phone, "wamid." + unique(), "hello").getBytes(UTF_8);
        assertThat(server.whatsapp(body, "wrong").statusCode()).isEqualTo(401);
        assertThat(server.whatsapp(body, OTHER_SECRET).statusCode()).isEqualTo(401);
        assertThat(server.post("/webhooks/whatsapp", body).statusCode()).isEqualTo(401);
        for (String odd : List.of("sha256=", "sha256=zz", "sha1=abc", "sha256=" + "0".repeat(63), "")) {
            assertThat(server.post("/webhooks/whatsapp", body, "X-Hub-Signature-256", odd)
                            .statusCode())
                    .isEqualTo(401);
        }
        String ofAnother =
                Signatures.of(oneText(NUMBER, phone, "wamid.x", "other").getBytes(UTF_8), SECRET);
        assertThat(server.post("/webhooks/whatsapp", body, "X-Hub-Signature-256", ofAnother)
                        .statusCode())
                .isEqualTo(401);
        assertThat(received(phone)).isZero();
    }

    @Test
    void a_number_that_is_not_ours_is_refused() {
        assertThat(signed(oneText("999", unique(), "wamid." + unique(), "hello")))
                .isEqualTo(401);
    }

    @Test
    void who_signs_for_one_account_cannot_write_into_another() {
        String mine = unique();
        String theirs = unique();
        String mixed = body(entry(
                change(NUMBER, messages(text(mine, "wamid." + unique(), "mine"))),
                change(OTHER_NUMBER, messages(text(theirs, "wamid." + unique(), "not mine")))));
        long before = kept("unknown-account");
        assertThat(signed(mixed)).isEqualTo(200);
        assertThat(received(mine)).isEqualTo(1);
        assertThat(server.count(
                        "select count(*) from log.event where payload_type = 'conversation.ConversationStarted' and aggregate_id = '"
                                + Ids.conversation(
                                        Ids.customer(ChannelServer.OTHER_ACCOUNT, theirs)
                                                .toString(),
                                        0) + "'"))
                .isZero();
        assertThat(kept("unknown-account")).isEqualTo(before + 1);
    }

    @Test
    void odd_bodies_get_the_contracts_errors_and_the_server_stays_up() {
        assertThat(signed("")).isEqualTo(422);
        String whole = oneText(NUMBER, unique(), "wamid." + unique(), "hello");
        assertThat(signed(whole.substring(0, whole.length() - 9))).isEqualTo(422);
        assertThat(signed("[".repeat(5_000))).isEqualTo(422);
        String deep = "\"deep\":" + "[".repeat(3_000) + "]".repeat(3_000);
        assertThat(signed(body(entry(change(NUMBER, deep))))).isEqualTo(422);
        byte[] notUtf8 = whole.replace("hello", "h\u00ffllo").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(server.whatsapp(notUtf8, SECRET).statusCode()).isEqualTo(422);
        assertThat(server.whatsapp(new byte[9 * 1024 * 1024], SECRET).statusCode())
                .isEqualTo(413);
        assertThat(server.post("/webhooks/whatsapp", new byte[0]).statusCode()).isEqualTo(401);
        assertThat(signed(oneText(NUMBER, unique(), "wamid." + unique(), "still here")))
                .isEqualTo(200);
    }

    @Test
    void every_item_of_every_entry_and_change_counts() {
        String phone = unique();
        String answered = "wamid." + unique();
        signed(oneText(NUMBER, phone, answered, "a question"));
        String question = Ids.receivedMessage(ACCOUNT, answered).toString();
        String reply = server.answer(ChannelServer.conversation(phone), question, "an answer");
        awaitOutbound(reply);
        String[] changes = new String[4];
        for (int c = 0; c < 4; c++) {
            changes[c] = change(
                    NUMBER,
                    messages(
                            text(phone, "wamid." + unique(), "one"),
                            text(phone, "wamid." + unique(), "two"),
                            text(phone, "wamid." + unique(), "three")),
                    statuses(
                            status(reply, "wamid.reply", "sent"),
                            status(reply, "wamid.reply", "delivered"),
                            status(reply, "wamid.reply", "read"),
                            status(reply, "wamid.reply", "deleted")));
        }
        long unknownStatuses = kept("unknown-status");
        assertThat(signed(body(entry(changes[0], changes[1]), entry(changes[2], changes[3]))))
                .isEqualTo(200);
        assertThat(received(phone)).isEqualTo(13);
        assertThat(server.events("conversation.DeliveryChanged").stream()
                        .filter(e -> e.contains(reply) && e.contains("READ"))
                        .count())
                .isEqualTo(1);
        assertThat(kept("unknown-status"))
                .as("told four times in the same words")
                .isEqualTo(unknownStatuses + 1);
    }

    private static void awaitOutbound(String messageId) {
        await().until(() -> server.count("select (select count(*) from command.outbox where message_id = '" + messageId
                        + "') + (select count(*) from command.outbound_message where message_id = '" + messageId + "')")
                == 1);
    }

    @Test
    void a_bad_item_among_good_ones_loses_none_of_them() {
        String phone = unique();
        long before = kept("unreadable");
        String noSender = "{\"id\":\"wamid.%s\",\"timestamp\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"
                .formatted(unique());
        String body = body(entry(change(
                NUMBER,
                messages(
                        text(phone, "wamid." + unique(), "first"),
                        "17",
                        noSender,
                        "{\"from\":\"" + phone + "\",\"type\":\"text\",\"text\":[]}",
                        text(phone, "wamid." + unique(), "last")))));
        assertThat(signed(body)).isEqualTo(200);
        assertThat(received(phone)).isEqualTo(2);
        assertThat(kept("unreadable")).isEqualTo(before + 3);
    }

    @Test
    void a_customer_without_a_phone_number_is_one_customer_also_after_it_was_known() {
        String phone = unique();
        String user = "SA." + unique();
        String hidden =
                "{\"from_user_id\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":\"1795000000\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}";
        String both = hidden.replace("{\"from_user_id\"", "{\"from\":\"" + phone + "\",\"from_user_id\"");
        assertThat(signed(body(entry(change(NUMBER, messages(both.formatted(user, unique())))))))
                .isEqualTo(200);
        assertThat(signed(body(entry(change(NUMBER, messages(hidden.formatted(user, unique())))))))
                .isEqualTo(200);
        assertThat(received(phone)).isEqualTo(2);

        String stranger = "SA." + unique();
        assertThat(signed(body(entry(change(NUMBER, messages(hidden.formatted(stranger, unique())))))))
                .isEqualTo(200);
        assertThat(received(stranger)).isEqualTo(1);
    }

    @Test
    void what_the_owner_types_on_the_phone_counts_as_a_human_reply() {
        String phone = unique();
        String echo =
                "\"message_echoes\":[{\"from\":\"15551230000\",\"to\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":\"1795000000\",\"type\":\"text\",\"text\":{\"body\":\"I will call you\"}}]"
                        .formatted(phone, unique());
        String body =
                body(entry(change(NUMBER, echo).replace("\"field\":\"messages\"", "\"field\":\"smb_message_echoes\"")));
        assertThat(signed(body)).isEqualTo(200);
        assertThat(server.events("conversation.OwnerReplied", ChannelServer.conversation(phone)))
                .isEqualTo(1);
    }

    @Test
    void types_that_are_not_known_are_kept() {
        String phone = unique();
        String odd =
                "{\"from\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":\"1795000000\",\"type\":\"hologram\",\"hologram\":{\"depth\":3}}"
                        .formatted(phone, unique());
        long fields = kept("unknown-field");
        long unknown = kept("unknown-message");
        String news = change(NUMBER, "\"event\":\"FLAGGED\"")
                .replace("\"field\":\"messages\"", "\"field\":\"phone_number_quality_update\"");
        String stray = change(NUMBER, statuses(status(UUID.randomUUID().toString(), "wamid." + unique(), "sent")));
        assertThat(signed(body(entry(change(NUMBER, messages(odd)), news, stray))))
                .isEqualTo(200);
        assertThat(received(phone)).isEqualTo(1);
        assertThat(server.events("conversation.MessageReceived").getLast()).contains("UNKNOWN");
        assertThat(kept("unknown-field")).isEqualTo(fields + 1);
        assertThat(kept("unknown-message")).isEqualTo(unknown + 1);
    }

    @Test
    void ten_first_messages_at_once_make_one_conversation() throws Exception {
        String phone = unique();
        List<Callable<Integer>> album = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String body = oneText(NUMBER, phone, "wamid." + unique(), "photo " + i);
            album.add(() -> signed(body));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(album)) assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(received(phone)).isEqualTo(10);
        assertThat(server.events("conversation.ConversationStarted", ChannelServer.conversation(phone)))
                .isEqualTo(1);
    }

    @Test
    void a_status_finds_its_message_by_the_providers_id_too() {
        String phone = unique();
        String asked = "wamid." + unique();
        signed(oneText(NUMBER, phone, asked, "a question"));
        String reply = server.answer(
                ChannelServer.conversation(phone),
                Ids.receivedMessage(ACCOUNT, asked).toString(),
                "an answer");
        await().until(() -> server.count(
                        "select count(*) from command.outbound_message where provider_message_id is not null and message_id = '"
                                + reply + "'")
                == 1);
        String providerId = server.sql()
                .sql("select provider_message_id from command.outbound_message where message_id = '" + reply + "'")
                .query(String.class)
                .single();
        String status =
                "{\"id\":\"%s\",\"status\":\"failed\",\"timestamp\":\"1795000001\",\"errors\":[{\"code\":131026,\"title\":\"Undeliverable\"}]}"
                        .formatted(providerId);
        assertThat(signed(body(entry(change(NUMBER, statuses(status)))))).isEqualTo(200);
        await().untilAsserted(() -> assertThat(server.events("conversation.DeliveryChanged"))
                .anyMatch(event -> event.contains(reply)
                        && (event.contains("131026") || event.contains("READ") || event.contains("DELIVERED"))));
    }
}
