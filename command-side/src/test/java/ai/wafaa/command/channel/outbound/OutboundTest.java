package ai.wafaa.command.channel.outbound;

import static ai.wafaa.command.channel.ChannelServer.ACCOUNT;
import static ai.wafaa.command.channel.ChannelServer.NUMBER;
import static ai.wafaa.command.channel.ChannelServer.OTHER_ACCOUNT;
import static ai.wafaa.command.channel.ChannelServer.OTHER_NUMBER;
import static ai.wafaa.command.channel.ChannelServer.OTHER_SECRET;
import static ai.wafaa.command.channel.ChannelServer.OTHER_TENANT;
import static ai.wafaa.command.channel.whatsapp.Webhooks.body;
import static ai.wafaa.command.channel.whatsapp.Webhooks.change;
import static ai.wafaa.command.channel.whatsapp.Webhooks.entry;
import static ai.wafaa.command.channel.whatsapp.Webhooks.oneText;
import static ai.wafaa.command.channel.whatsapp.Webhooks.status;
import static ai.wafaa.command.channel.whatsapp.Webhooks.statuses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.wafaa.command.channel.ChannelServer;
import ai.wafaa.kernel.Ids;
import ai.wafaa.kernel.conversation.AnswerAsBot;
import ai.wafaa.store.privacy.PersonKeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static GraphStub graph;
    private static ChannelServer server;

    @BeforeAll
    static void start() {
        graph = GraphStub.start();
        server = ChannelServer.on(ChannelServer.database(), settings(graph));
    }

    private static Map<String, Object> settings(GraphStub graph) {
        return Map.of(
                "wafaa.whatsapp.graph-url", graph.url(),
                "wafaa.outbound.doubt-grace", GRACE,
                "wafaa.outbound.lease", "3s",
                "wafaa.outbound.first-retry", "200ms",
                "wafaa.outbound.longest-retry", "1s",
                "wafaa.outbound.poll-interval", "200ms");
    }

    @AfterAll
    static void stop() {
        server.close();
        graph.close();
    }

    @BeforeEach
    void acceptAll() {
        graph.answer(call -> graph.accept());
    }

    private static String customer() {
        return "9665" + (UUID.randomUUID().getMostSignificantBits() >>> 1);
    }

    /** Has the customer ask and the bot answer; the answer's id. */
    private static String reply(String phone, String text) {
        String asked = "wamid." + UUID.randomUUID();
        assertThat(server.whatsapp(oneText(NUMBER, phone, asked, "a question")).statusCode())
                .isEqualTo(200);
        return server.answer(
                ChannelServer.conversation(phone),
                Ids.receivedMessage(ACCOUNT, asked).toString(),
                text);
    }

    private static List<String> told(String messageId) {
        return server.events("conversation.DeliveryChanged").stream()
                .filter(event -> event.contains(messageId))
                .toList();
    }

    private static boolean isInOutbox(String messageId) {
        return server.count("select count(*) from command.outbox where message_id = '" + messageId + "'") == 1;
    }

    private static String state(String messageId) {
        return server.sql()
                .sql("select state from command.outbox where message_id = '" + messageId + "'")
                .query(String.class)
                .optional()
                .orElse("gone");
    }

    private static void awaitGone(String messageId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !isInOutbox(messageId));
    }

    private static void report(String messageId, String status) {
        String report = body(entry(change(NUMBER, statuses(status(messageId, "wamid.report." + messageId, status)))));
        assertThat(server.whatsapp(report).statusCode()).isEqualTo(200);
    }

    @Test
    void a_reply_reaches_the_provider_under_our_id_and_is_recorded_as_sent() {
        String phone = customer();
        String reply = reply(phone, "It is on its way. في الطريق");
        awaitGone(reply);
        assertThat(graph.callsFor(reply)).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/v25.0/" + NUMBER + "/messages");
            assertThat(call.authorization()).isEqualTo("Bearer graph-token");
            assertThat(call.body().path("to").asString()).isEqualTo(phone);
            assertThat(call.body().path("recipient").isMissingNode()).isTrue();
            assertThat(call.body().path("messaging_product").asString()).isEqualTo("whatsapp");
            assertThat(call.text()).isEqualTo("It is on its way. في الطريق");
        });
        assertThat(told(reply)).singleElement().asString().contains("SENT").contains("wamid.stub.");
    }

    @Test
    void a_customer_without_a_number_is_written_to_by_user_id() {
        String user = "SA." + UUID.randomUUID().toString().replace("-", "");
        String asked = "wamid." + UUID.randomUUID();
        String message =
                "{\"from_user_id\":\"%s\",\"id\":\"%s\",\"timestamp\":\"%d\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}"
                        .formatted(user, asked, Instant.now().getEpochSecond());
        server.whatsapp(body(entry(change(NUMBER, "\"messages\":[" + message + "]"))));
        String reply = server.answer(
                ChannelServer.conversation(user),
                Ids.receivedMessage(ACCOUNT, asked).toString(),
                "hello");
        awaitGone(reply);
        assertThat(graph.callsFor(reply)).singleElement().satisfies(call -> {
            assertThat(call.body().path("recipient").asString()).isEqualTo(user);
            assertThat(call.body().path("to").isMissingNode()).isTrue();
        });
    }

    @Test
    void the_next_message_of_a_conversation_waits_until_the_former_is_accepted() throws Exception {
        String phone = customer();
        var release = new CountDownLatch(1);
        graph.answer(call -> {
            if (call.text().equals("first")) awaitLatch(release);
            return graph.accept();
        });
        String first = reply(phone, "first");
        String second = reply(phone, "second");
        String third = reply(phone, "third");
        String ofAnother = reply(customer(), "somebody else's");
        awaitGone(ofAnother);
        assertThat(graph.callsFor(first)).hasSize(1);
        assertThat(graph.callsFor(second)).isEmpty();
        release.countDown();
        awaitGone(third);
        List<String> order = graph.calls().stream()
                .map(GraphStub.Call::messageId)
                .filter(List.of(first, second, third)::contains)
                .toList();
        assertThat(order).containsExactly(first, second, third);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_pause_that_the_provider_asks_for_is_kept() {
        String phone = customer();
        var calls = new AtomicInteger();
        graph.answer(call -> calls.incrementAndGet() == 1 ? GraphStub.error(429, 130429, "2") : graph.accept());
        String reply = reply(phone, "slowly");
        awaitGone(reply);
        List<GraphStub.Call> made = graph.callsFor(reply);
        assertThat(made).hasSize(2);
        assertThat(Duration.between(made.get(0).at(), made.get(1).at())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(told(reply)).singleElement().asString().contains("SENT");
    }

    @Test
    void what_fails_for_a_while_is_tried_again_with_growing_pauses() {
        var calls = new AtomicInteger();
        graph.answer(call -> calls.incrementAndGet() <= 3 ? GraphStub.error(500, 131000) : graph.accept());
        String reply = reply(customer(), "again and again");
        awaitGone(reply);
        assertThat(graph.callsFor(reply)).hasSize(4);
        assertThat(told(reply)).singleElement().asString().contains("SENT");
    }

    @Test
    void a_customer_who_gets_too_much_does_not_hold_up_the_others() {
        String busy = customer();
        String held = reply(busy, "too much");
        awaitGone(held);
        var refused = new AtomicInteger();
        graph.answer(call -> call.text().equals("pair limit") && refused.incrementAndGet() < 4
                ? GraphStub.error(400, 131056)
                : graph.accept());
        String limited = reply(busy, "pair limit");
        String other = reply(customer(), "somebody else's");
        awaitGone(other);
        awaitGone(limited);
        assertThat(graph.callsFor(limited)).hasSize(4);
    }

    @Test
    void what_will_never_be_taken_is_recorded_as_failed_and_the_next_goes_on() {
        String phone = customer();
        graph.answer(call -> call.text().equals("never") ? GraphStub.error(400, 131026) : graph.accept());
        String never = reply(phone, "never");
        String next = reply(phone, "next");
        awaitGone(next);
        assertThat(told(never))
                .singleElement()
                .asString()
                .contains("FAILED")
                .contains("131026")
                .contains("because");
        assertThat(told(next)).singleElement().asString().contains("SENT");
    }

    @Test
    void one_account_that_is_refused_does_not_hold_up_another() {
        graph.answer(call -> call.path().contains(NUMBER) ? GraphStub.error(503, 131016) : graph.accept());
        String stuck = reply(customer(), "stuck");
        String asked = "wamid." + UUID.randomUUID();
        String phone = customer();
        assertThat(server.whatsapp(oneText(OTHER_NUMBER, phone, asked, "hi").getBytes(UTF_8), OTHER_SECRET)
                        .statusCode())
                .isEqualTo(200);
        String conversation = Ids.conversation(
                        Ids.customer(OTHER_ACCOUNT, phone).toString(), 0)
                .toString();
        String question = Ids.receivedMessage(OTHER_ACCOUNT, asked).toString();
        server.done(
                new AnswerAsBot(conversation, question, "hello", 0.9, List.of(), "test", false, null, 0, Instant.now()),
                OTHER_TENANT);
        awaitGone(Ids.following(question, "bot").toString());
        assertThat(isInOutbox(stuck)).isTrue();
        acceptAll();
        awaitGone(stuck);
    }

    @Test
    void a_provider_that_is_away_gets_everything_once_when_it_is_back() {
        int port = graph.port();
        graph.close();
        List<String> replies = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) replies.add(reply(customer(), "while away " + i));
            await().until(() ->
                    server.count("select count(*) from command.outbox where last_error = 'unreachable'") > 0);
        } finally {
            graph = GraphStub.startAt(port);
        }
        replies.forEach(OutboundTest::awaitGone);
        for (String reply : replies) assertThat(graph.callsFor(reply)).hasSize(1);
    }

    @Test
    void a_message_without_an_answer_is_not_sent_again_when_the_provider_reports_on_it() {
        graph.answer(call -> GraphStub.silence());
        String reply = reply(customer(), "no answer, but taken");
        await().until(() -> state(reply).equals("doubt"));
        acceptAll();
        report(reply, "delivered");
        awaitGone(reply);
        await().pollDelay(GRACE.plusSeconds(1)).until(() -> true);
        assertThat(graph.callsFor(reply)).hasSize(1);
        assertThat(told(reply)).singleElement().asString().contains("DELIVERED");
    }

    @Test
    void a_message_without_an_answer_or_a_report_is_sent_once_more() {
        graph.answer(call -> GraphStub.silence());
        String reply = reply(customer(), "no answer, not taken");
        await().until(() -> state(reply).equals("doubt"));
        acceptAll();
        awaitGone(reply);
        List<GraphStub.Call> made = graph.callsFor(reply);
        assertThat(made).hasSize(2);
        assertThat(Duration.between(made.get(0).at(), made.get(1).at())).isGreaterThanOrEqualTo(GRACE.minusMillis(100));
    }

    @Test
    void what_a_killed_sender_had_under_way_is_in_doubt_first() {
        var hold = new CountDownLatch(1);
        graph.answer(call -> {
            awaitLatch(hold);
            return GraphStub.silence();
        });
        String reported = reply(customer(), "taken before the crash");
        String lost = reply(customer(), "lost in the crash");
        await().until(() ->
                graph.callsFor(reported).size() == 1 && graph.callsFor(lost).size() == 1);
        // As if the sender had been killed: nobody hears the answer, and the lease ends.
        server.sql()
                .sql("update command.outbox set due_at = now() - interval '1 second' where message_id in ('" + reported
                        + "', '" + lost + "')")
                .update();
        await().until(() -> state(reported).equals("doubt") && state(lost).equals("doubt"));
        acceptAll();
        report(reported, "sent");
        awaitGone(reported);
        awaitGone(lost);
        assertThat(graph.callsFor(reported)).hasSize(1);
        assertThat(graph.callsFor(lost)).hasSize(2);
        hold.countDown();
    }

    @Test
    void a_doubt_does_not_end_while_nobody_listens() {
        graph.answer(call -> GraphStub.silence());
        String reply = reply(customer(), "taken before a long absence");
        await().until(() -> state(reply).equals("doubt"));
        acceptAll();
        var sender = server.get(OutboxSender.class);
        sender.stop();
        server.sql()
                .sql("update command.outbox set due_at = now() - interval '1 hour' where message_id = '" + reply + "'")
                .update();
        sender.start();
        await().pollDelay(GRACE.dividedBy(2)).until(() -> true);
        report(reply, "delivered");
        awaitGone(reply);
        assertThat(graph.callsFor(reply)).hasSize(1);
    }

    @Test
    void who_has_been_forgotten_is_not_written_to() {
        String phone = customer();
        awaitGone(reply(phone, "before"));
        graph.answer(call -> GraphStub.error(503, 131016));
        String after = reply(phone, "after");
        await().until(() -> !graph.callsFor(after).isEmpty());
        server.get(PersonKeyStore.class).destroy(Ids.customer(ACCOUNT, phone).toString());
        int before = graph.callsFor(after).size();
        acceptAll();
        awaitGone(after);
        assertThat(graph.callsFor(after).size()).isLessThanOrEqualTo(before + 1);
        assertThat(told(after)).singleElement().asString().contains("customer-erased");
    }

    @Test
    void a_status_that_comes_before_the_answer_is_not_lost() throws Exception {
        graph.answer(call -> {
            report(call.messageId(), "delivered");
            return graph.accept();
        });
        String reply = reply(customer(), "fast");
        awaitGone(reply);
        assertThat(told(reply)).singleElement().asString().contains("DELIVERED");
        assertThat(graph.callsFor(reply)).hasSize(1);
    }
}
